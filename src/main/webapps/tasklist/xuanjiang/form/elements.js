import {Answers} from './answers.js';
import {Changes} from './changes.js';
import {Clashes} from './clashes.js';
import {Fact, Facts} from './facts.js';
import {Files} from './files.js';
import {Hints} from './hints.js';
import {History} from './history.js';
import {Issues} from './issues.js';
import {Links} from './links.js';
import {Print} from './print.js';
import {Rows} from './rows.js';
import {Section} from './section.js';
import {Column, Table} from './table.js';
import {Upload} from './upload.js';
import {FieldElement} from './xj-field.js';
import {Form} from './xj-form.js';

/** The elements that the files in forms/ are written with. */
export const elements = {
  'xj-form': Form,
  'xj-section': Section,
  'xj-facts': Facts,
  'xj-fact': Fact,
  'xj-table': Table,
  'xj-column': Column,
  'xj-field': FieldElement,
  'xj-rows': Rows,
  'xj-print': Print,
  'xj-links': Links,
  'xj-upload': Upload,
  'xj-files': Files,
  'xj-answers': Answers,
  'xj-issues': Issues,
  'xj-changes': Changes,
  'xj-history': History,
  'xj-hints': Hints,
  'xj-clashes': Clashes
};
