import {h} from '../../../common/dom.js';
import {Block} from './block.js';
import {Field} from './field.js';
import {issueBody, issueTitle} from './issues.js';

/** One answer for each open issue of the view; submits [{no, answer}]. */
export class Answers extends Block {
  get open() {
    return (this.content || []).filter(issue => issue.open !== false);
  }

  get empty() {
    return this.open.length === 0;
  }

  render() {
    const name = this.getAttribute('name');
    const given = this.form.data[name] || [];
    const rows = this.open.map(issue => given.find(row => row.no === issue.no) || {no: issue.no, answer: null});
    if (this.form.editable) this.form.data[name] = rows;
    return [this.heading('逐条答复'), h('ol', {class: 'xj-issues'}, this.open.map((issue, index) => h('li', {},
      h('div', {class: 'xj-issue-title'}, issueTitle(issue)), issueBody(issue), this.answer(name, rows, index))))];
  }

  answer(name, rows, index) {
    const row = rows[index];
    if (!this.form.editable) return row.answer && h('div', {class: 'xj-answer'}, h('b', {}, '答复'), h('span', {}, row.answer));
    return this.form.register(new Field({
      form: this.form, rule: this.form.rules.at(name).items.property('answer'),
      target: row, name: 'answer', where: `意见${row.no}`, prefix: () => `${name}[${index}].`
    }));
  }
}
