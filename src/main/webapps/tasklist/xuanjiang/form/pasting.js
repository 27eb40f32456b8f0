import {button, h} from '../../../common/dom.js';
import {ownerAt} from '../path.js';
import {cellsOf, isCells, meaning} from './spreadsheet.js';

const MOST_TOLD = 8;
/** So many cells of the first line that are titles make it a heading. */
const TITLES = 2;

/** Takes cells of a spreadsheet into rows, from the field in which they are pasted, or by their titles where the heading was copied too. */
export class Pasting {
  constructor(rows) {
    this.rows = rows;
    rows.body.addEventListener('paste', event => this.take(event));
  }

  take(event) {
    const text = event.clipboardData.getData('text/plain');
    const field = event.target.closest('td');
    if (!isCells(text) || field.matches('.xj-actions')) return;
    event.preventDefault();
    const {rows} = this;
    const at = [...rows.body.children].indexOf(field.closest('tr'));
    const {lines, columns} = this.assigned(cellsOf(text), field.cellIndex - 1);
    const fitting = lines.slice(0, rows.rule.maxItems - at);
    const before = JSON.parse(JSON.stringify(rows.list));
    const unclear = fitting.flatMap((cells, offset) => this.fill(at + offset, cells, columns));
    this.tell(fitting.length, lines.length - fitting.length, unclear, before);
    rows.number();
    rows.form.changed();
    rows.body.children[at].querySelector('input, select, textarea').focus();
  }

  /** Which column each cell belongs to; none for those of other titles, and to the right of the last. */
  assigned(lines, start) {
    const all = this.rows.columns;
    const titled = lines[0].map(title => all.find(({rule}) => rule.title === title.replace(/[\s*＊]/g, '')));
    return titled.filter(Boolean).length >= TITLES ? {lines: lines.slice(1), columns: titled} : {lines, columns: all.slice(start)};
  }

  /** Empty cells leave what is there. Gives what could not be read. */
  fill(index, cells, columns) {
    const {list, body} = this.rows;
    if (index === list.length) list.push({});
    const unclear = cells.flatMap((text, position) => {
      const column = columns[position];
      if (!column || text === '') return [];
      const {owner, last} = ownerAt(list[index], column.name);
      const value = meaning(column.rule, column.choices, text);
      if (value !== undefined) owner[last] = value;
      return value === undefined ? [`第${index + 1}行“${column.rule.title}”：“${text}”未能识别，请填写。`] : [];
    });
    const line = this.rows.build(list[index]);
    if (body.children[index]) body.children[index].replaceWith(line);
    else body.append(line);
    return unclear;
  }

  tell(pasted, left, unclear, before) {
    const back = button('撤销粘贴', () => this.restore(before));
    const more = unclear.length - MOST_TOLD;
    this.rows.undo.replaceChildren(`已粘贴${pasted}行，请核对。`, left > 0 ? `超出行数限制的${left}行未粘贴。` : '', back,
      unclear.length ? h('ul', {class: 'xj-hints'}, unclear.slice(0, MOST_TOLD).map(line => h('li', {}, line)), more > 0 && h('li', {}, `另有${more}处未能识别。`)) : '');
  }

  restore(before) {
    const {rows} = this;
    rows.list.splice(0, rows.list.length, ...before);
    rows.body.replaceChildren(...rows.list.map(row => rows.build(row)));
    rows.undo.replaceChildren('已恢复为粘贴前的内容。');
    rows.number();
    rows.form.changed();
  }
}
