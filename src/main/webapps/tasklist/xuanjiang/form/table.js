import {h} from '../dom.js';
import {isDate, text} from '../format.js';
import {valueAt} from '../path.js';
import {Block} from './block.js';

function cell(row, column) {
  const value = valueAt(row, column.getAttribute('of'));
  const kind = typeof value === 'number' ? 'xj-figure' : isDate(value) && 'xj-date';
  return h('td', {'data-label': column.getAttribute('label'), class: kind}, text(value));
}

/** Rows of the view, numbered; cards where the form is narrow. */
export class Table extends Block {
  get empty() {
    return this.content === null || this.content === undefined;
  }

  render() {
    const rows = [].concat(this.content || []);
    if (rows.length === 0) return h('p', {class: 'xj-none'}, '暂无。');
    return h('div', {class: 'xj-scroll'}, h('table', {class: 'xj-table'},
      h('thead', {}, h('tr', {}, h('th', {class: 'xj-no', scope: 'col'}, '序号'),
        this.described.map(column => h('th', {scope: 'col'}, column.getAttribute('label'))))),
      h('tbody', {}, rows.map((row, index) => h('tr', {},
        h('td', {class: 'xj-no', 'data-label': '序号'}, index + 1), this.described.map(column => cell(row, column)))))));
  }
}

/** Describes one column; Table renders it. */
export class Column extends HTMLElement {}
