import {button, h} from '../../../common/dom.js';
import {ownerAt, valueAt} from '../path.js';
import {Block} from './block.js';
import {isEmpty, missing, wrong} from './check.js';
import {Field, readable} from './field.js';
import {Pasting} from './pasting.js';
import {offer, suggestionsFor} from './suggestions.js';

// Below the sum of these (em) a table would squeeze its inputs, and the rows become cards.
const COLUMN_WIDTH = {integer: 5, number: 5, date: 9, time: 7, choice: 8, longText: 13, list: 13};

const PASTING = '已有电子表格的，可以复制多行后粘贴到格中；连同标题行一起复制的，按标题对应各栏。';

// From this length on, a text would not be seen whole in one cell of a card.
const LONG_TEXT = 100;

/** Names are short, titles are long: the limit of a text tells how long it usually is. */
function widthOf(rule) {
  return rule.kind === 'text' ? Math.min(22, Math.max(9, (rule.maxLength || 0) * .12)) : COLUMN_WIDTH[rule.kind];
}

function extent(rule, wide) {
  if (wide || rule.kind === 'longText' || rule.kind === 'list') return 'xj-wide';
  return rule.kind === 'text' && rule.maxLength >= LONG_TEXT ? 'xj-double' : null;
}

/** Rows that can be added, copied and removed; a table where there is room, cards elsewhere. */
export class Rows extends Block {
  get name() {
    return this.getAttribute('name');
  }

  get rule() {
    return this.form.rules.at(this.name);
  }

  get columns() {
    return this.described.map(description => {
      const name = description.getAttribute('name');
      const rule = this.rule.items.at(name);
      if (!rule) throw new Error(`The rules of "${this.name}" know no field "${name}".`);
      const path = description.getAttribute('options');
      return {name, rule, choices: path ? valueAt(this.form.view, path) || [] : undefined, wide: description.hasAttribute('wide'),
        suggestions: suggestionsFor(description, this.form.view)};
    });
  }

  /** The list itself, so that changes of rows reach the submission. */
  get list() {
    const {owner, last} = ownerAt(this.form.data, this.name);
    if (!Array.isArray(owner[last])) owner[last] = [];
    return owner[last];
  }

  get path() {
    return this.name;
  }

  get shown() {
    return this.isConnected && !this.closest('[hidden]');
  }

  get empty() {
    return !this.form.editable && !(valueAt(this.form.data, this.name) || []).length;
  }

  /** What a table of these columns needs, in em. */
  get width() {
    return this.columns.reduce((sum, {rule}) => sum + widthOf(rule), 9);
  }

  show() {
    super.show();
    if (!this.form.editable) return;
    this.list.forEach(row => this.body.append(this.build(row)));
    this.number();
    this.form.register(this);
    new Pasting(this);
  }

  render() {
    const columns = this.columns;
    if (!this.form.editable) return this.reading(columns);
    // One list for a whole column.
    this.offers = new Map(columns.filter(({rule, suggestions}) => suggestions && rule.kind === 'text').map(column => [column.name, offer(column.suggestions)]));
    // Somebody who has to fill at least one row finds it ready.
    if (this.list.length === 0 && this.rule.required) this.list.push({});
    this.body = h('tbody', {});
    this.undo = h('div', {class: 'xj-undo', role: 'status'});
    this.message = h('p', {class: 'xj-message'});
    this.adding = button('添加一行', () => this.insert(this.list.length, {}), {class: 'xj-button xj-add'});
    return [
      this.headline(this.rule.required && h('span', {class: 'xj-required'}, '必填')),
      h('p', {class: 'xj-hint'}, this.rule.hint),
      h('p', {class: 'xj-hint xj-pasting'}, PASTING),
      this.message, ...this.offers.values(),
      h('table', {class: 'xj-table xj-rows', 'aria-label': this.rule.title},
        h('thead', {}, h('tr', {}, h('th', {class: 'xj-no', scope: 'col'}, '序号'),
          columns.map(({rule}) => h('th', {scope: 'col'}, rule.title, rule.required && h('span', {class: 'xj-required'}, '必填'),
            rule.hint && h('span', {class: 'xj-hint'}, rule.hint))),
          h('th', {scope: 'col'}, '操作'))),
        this.body),
      this.undo, this.adding
    ];
  }

  /** Not said twice where the section has the same title. */
  headline(...marks) {
    const section = this.closest('xj-section');
    const said = section && section.getAttribute('aria-label') === this.rule.title;
    return h('div', {class: 'xj-rows-title'}, said ? this.form.editable && '逐行填写' : this.rule.title, marks);
  }

  reading(columns) {
    const rows = valueAt(this.form.data, this.name) || [];
    const cell = (row, {name, rule, choices}) => h('td', {'data-label': rule.title}, readable(rule, valueAt(row, name), choices));
    return h('div', {}, this.headline(), h('table', {class: 'xj-table'},
      h('thead', {}, h('tr', {}, h('th', {class: 'xj-no', scope: 'col'}, '序号'),
        columns.map(({rule}) => h('th', {scope: 'col'}, rule.title)))),
      h('tbody', {}, rows.map((row, index) => h('tr', {},
        h('td', {class: 'xj-no', 'data-label': '序号'}, index + 1), columns.map(column => cell(row, column)))))));
  }

  build(row) {
    const cells = this.columns.map(({name, rule, choices, wide, suggestions}) => {
      const field = new Field({
        form: this.form, rule, target: row, name, choices, compact: true, suggestions, offered: this.offers.get(name),
        prefix: () => `${this.name}[${this.list.indexOf(row)}].`
      });
      return h('td', {class: extent(rule, wide)}, this.form.register(field));
    });
    return h('tr', {}, h('td', {class: 'xj-no'}), cells, h('td', {class: 'xj-actions'},
      button('复制', () => this.insert(this.list.indexOf(row) + 1, this.copyOf(row))),
      button('删除', () => this.remove(row))));
  }

  /** Copies what the person sees: hidden keys belong to the one row alone. */
  copyOf(row) {
    const copy = {};
    this.columns.forEach(({name}) => {
      const {owner, last} = ownerAt(copy, name);
      const value = valueAt(row, name);
      owner[last] = Array.isArray(value) ? [...value] : value;
    });
    return copy;
  }

  insert(index, row) {
    this.list.splice(index, 0, row);
    const line = this.build(row);
    this.body.insertBefore(line, this.body.children[index] || null);
    this.undo.replaceChildren();
    this.number();
    this.form.changed();
    const first = line.querySelector('input, select, textarea');
    if (first) first.focus();
  }

  remove(row) {
    const index = this.list.indexOf(row);
    this.list.splice(index, 1);
    this.body.children[index].remove();
    const back = button('撤销', () => this.insert(Math.min(index, this.list.length), row));
    this.undo.replaceChildren(`已删除第${index + 1}行。`, back);
    this.number();
    this.form.changed();
    back.focus();
  }

  /** Before submitting, takes out rows in which nothing was filled; the last one stays where one is required. */
  tidy() {
    if (!this.form.editable) return;
    const blank = row => this.columns.every(({name}) => isEmpty(valueAt(row, name)));
    this.list.filter(blank).forEach(row => {
      if (this.rule.required && this.list.length === 1) return;
      this.body.children[this.list.indexOf(row)].remove();
      this.list.splice(this.list.indexOf(row), 1);
    });
    this.number();
  }

  number() {
    [...this.body.children].forEach((line, index) => {
      line.querySelector('.xj-no').textContent = index + 1;
      line.querySelectorAll('.xj-actions button').forEach(action =>
        action.setAttribute('aria-label', `${action.textContent}第${index + 1}行`));
    });
    this.adding.disabled = this.list.length >= this.rule.maxItems;
    this.classList.toggle('xj-without-rows', this.list.length === 0);
  }

  check() {
    const message = missing(this.rule, this.list) || wrong(this.rule, this.list);
    this.say(message);
    return message;
  }

  say(message) {
    this.message.textContent = message || '';
  }

  focus() {
    (this.body.querySelector('input, select, textarea') || this.adding).focus();
  }
}
