import { type NamedCode } from '../../kernel/named-code.js';

/** What any command may be refused for. */
export const commandRefusals = [
  {
    code: 'CONFLICT',
    nameBg: 'Записът е променен междувременно: прочетете версията, която връща отговорът, и опитайте отново.',
    nameEn: 'The record was changed in the meantime: read the version that the answer gives, and try again.',
    article: 'ЗСУ чл. 86',
  },
  {
    code: 'NO_SUCH_RECORD',
    nameBg: 'Няма такъв запис: проверете кода или идентификатора.',
    nameEn: 'There is no such record: check the code or the id.',
    article: 'ЗСУ чл. 86',
  },
  {
    code: 'ALREADY_EXISTS',
    nameBg: 'Вече има запис с този номер: не се вписва втори път.',
    nameEn: 'There is a record with this number already: it is not entered twice.',
    article: 'ЗСУ чл. 86',
  },
  {
    code: 'DATED_AHEAD',
    nameBg: 'Денят на решението е в бъдещето: впишете го, когато настъпи.',
    nameEn: 'The day of the decision lies ahead: record it when it has come.',
    article: 'ЗСУ чл. 86',
  },
  {
    code: 'WRONG_STATE',
    nameBg: 'В това състояние действието не е възможно: вижте позволените преходи.',
    nameEn: 'In this state that cannot be done: see the allowed transitions.',
    article: 'ЗСУ чл. 53-62',
  },
  {
    code: 'OUT_OF_ORDER',
    nameBg: 'Денят е преди предишната стъпка: стъпките следват една след друга.',
    nameEn: 'The day is before the step that went before: steps follow one another.',
    article: 'ЗСУ чл. 53-62',
  },
  {
    code: 'TEXT_EMPTY',
    nameBg: 'Текстът е празен: попълнете го.',
    nameEn: 'The text is empty: fill it in.',
    article: 'ЗСУ чл. 86',
  },
  {
    code: 'NUMBER_OUT_OF_RANGE',
    nameBg: 'Числото е извън допустимото: броят е от 0 до 100 000, и поне 1, където нищо не значи липса.',
    nameEn: 'The number is out of range: counts are from 0 to 100,000, and at least 1 where none means nothing.',
    article: 'ЗСУ чл. 86',
  },
  {
    code: 'DECIMAL_OUT_OF_RANGE',
    nameBg:
      'Числото има повече цифри, отколкото се пазят, преди десетичната точка или след нея: проверете го или го закръглете.',
    nameEn: 'The number has more digits than are kept, before its decimal point or after it: check it, or round it.',
    article: 'ЗСУ чл. 86',
  },
  {
    code: 'OVERLAPS',
    nameBg: 'За тези дни вече има запис: първо приключете предишния.',
    nameEn: 'There is a record for these days already: end that one first.',
    article: 'ЗСУ чл. 86',
  },
  {
    code: 'FILE_UNREADABLE',
    nameBg: 'Файлът не може да се прочете: изпратете го в base64 и посочете верния формат.',
    nameEn: 'The file cannot be read: send it in base64, and name its format.',
    article: 'ЗСУ чл. 86',
  },
  {
    code: 'FILE_TOO_LARGE',
    nameBg: 'Файлът е твърде голям: до 2 MiB, 20 000 реда, 256 колони и 32 767 знака в клетка.',
    nameEn: 'The file is too large: at most 2 MiB, 20,000 rows, 256 columns and 32,767 characters in a cell.',
    article: 'ЗСУ чл. 86',
  },
  {
    code: 'FILE_TOO_COMPLEX',
    nameBg: 'Файлът не може да се прочете в рамките на времето и паметта: копирайте само редовете в нов файл.',
    nameEn: 'The file cannot be read within the time and memory for it: copy the rows alone into a new file.',
    article: 'ЗСУ чл. 86',
  },
  {
    code: 'NOT_CONSISTENT',
    nameBg: 'Дните или числата не се съгласуват помежду си: краят е след началото.',
    nameEn: 'The days or numbers do not agree with one another: an end is after its beginning.',
    article: 'ЗСУ чл. 86',
  },
  {
    code: 'TOLD_BY_A_PUBLIC_TEXT',
    nameBg:
      'Това го казва публикуван текст и се променя само с него: впишете своето като нов запис – нов кръг на планиране, брой за друг ден.',
    nameEn:
      'This is what a public text tells, and only with the text does it change: enter yours as a record of its own: open a round of your own, count on another day.',
    article: 'ЗСУ чл. 86',
  },
] as const satisfies readonly NamedCode[];
