import {h} from '../../../common/dom.js';
import {valueAt} from '../path.js';
import {Block} from './block.js';
import {Field, readable} from './field.js';

const WIDE_KINDS = ['longText', 'list', 'choice'];

/** One field of the submission: `<xj-field name="report.heldOn">`. Label, marks and widget follow from the rules. */
export class FieldElement extends Block {
  get rule() {
    const name = this.getAttribute('name');
    const rule = this.form.rules.at(name);
    if (!rule) throw new Error(`The rules of this task know no field "${name}".`);
    return rule;
  }

  get choices() {
    const path = this.getAttribute('options');
    return path ? valueAt(this.form.view, path) || [] : undefined;
  }

  get shownValue() {
    return readable(this.rule, valueAt(this.form.data, this.getAttribute('name')), this.choices);
  }

  get empty() {
    return !this.form.editable && !this.shownValue;
  }

  render() {
    this.classList.toggle('xj-wide', this.hasAttribute('wide') || WIDE_KINDS.includes(this.rule.kind));
    return this.form.editable ? this.input() : this.reading();
  }

  input() {
    return this.form.register(new Field({
      form: this.form, rule: this.rule, target: this.form.data, name: this.getAttribute('name'),
      choices: this.choices, lines: this.getAttribute('rows')
    }));
  }

  reading() {
    return h('dl', {class: 'xj-facts'}, h('div', {class: 'xj-wide'}, h('dt', {}, this.rule.title), h('dd', {}, this.shownValue)));
  }
}
