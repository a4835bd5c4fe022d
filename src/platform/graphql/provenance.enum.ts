import { registerEnumType } from 'type-graphql';
import { Provenance } from '../../kernel/provenance.js';

registerEnumType(Provenance, {
  name: 'Provenance',
  description: 'How far a figure may be trusted. A figure made from several facts has the weakest of theirs.',
  valuesConfig: {
    SYNTHETIC: { description: 'Invented, for demonstration. It says nothing about the real world.' },
    PLACEHOLDER: {
      description: 'A stand-in where the official figure is not at hand; its source says what it rests on.',
    },
    OFFICIAL: { description: 'As published by the body that the law makes responsible.' },
  },
});
