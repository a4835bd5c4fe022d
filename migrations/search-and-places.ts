/** The direction of a point from the middle of the earth, which an index of cubes finds neighbours by; null without a point. */
export const earthDirection = `
  create function earth_direction(latitude numeric, longitude numeric) returns cube
  language sql immutable strict parallel safe
  return cube(array[
    cos(radians(latitude::double precision)) * cos(radians(longitude::double precision)),
    cos(radians(latitude::double precision)) * sin(radians(longitude::double precision)),
    sin(radians(latitude::double precision))])`;

export const placeIndexes = ['municipality', 'settlement', 'service_location'].flatMap((table) => [
  `create index ${table}_direction on ${table} using gist (earth_direction(latitude, longitude))`,
  `create index ${table}_position on ${table} using gist ((point(longitude::double precision, latitude::double precision)))`,
]);

/**
 * The key that a text is searched by: lower case, Latin letters by the official transliteration (Закон за
 * транслитерацията), and the usual other spellings of a sound made one. Latin letters among Cyrillic ones, which look
 * the same, are taken for the Cyrillic ones that they stand for.
 */
export const searchKey = [
  `
  create function search_key(text) returns text language plpgsql immutable strict parallel safe as $$
  declare
    word text;
    key text := '';
  begin
    foreach word in array regexp_split_to_array(pg_catalog.lower($1 collate public.bulgarian), '[^[:alnum:]а-яѐёѝ]+') loop
      continue when word = '';
      if word ~ '[а-я]' and word ~ '[a-z]' then
        word := pg_catalog.translate(word, 'abcehkmoptxy', 'авсенкмортху');
      end if;
      word := pg_catalog.translate(word, 'абвгдезийклмнопрстуфхъьѝё', 'abvgdeziyklmnoprstufhayie');
      word := replace(replace(replace(replace(replace(replace(replace(replace(word,
        'щ', 'sht'), 'ж', 'zh'), 'ц', 'ts'), 'ч', 'ch'), 'ш', 'sh'), 'ю', 'yu'), 'я', 'ya'), 'ы', 'y');
      word := replace(replace(replace(replace(replace(replace(word,
        'shch', 'sht'), 'sch', 'sht'), 'tz', 'ts'), 'ou', 'u'), 'ph', 'f'), 'w', 'v');
      word := replace(replace(regexp_replace(word, 'iya', 'ia', 'g'), 'yi', 'i'), 'iy', 'i');
      key := key || ' ' || word;
    end loop;
    return pg_catalog.btrim(key);
  end $$`,
];

/** The indexes by which the names of a table are searched. */
export const searchedNames = (table: string): readonly string[] => [
  `create index ${table}_search on ${table} using gin (search_key(name_bg) gin_trgm_ops)`,
  `create index ${table}_search_en on ${table} using gin (search_key(name_en) gin_trgm_ops)`,
];

export const searchIndexes = ['municipality', 'settlement', 'provider', 'service', 'service_kind'].flatMap(
  searchedNames,
);
