import {button, h} from '../../common/dom.js';

const WAIT_MS = 300;

function select(name, label, choices) {
  return {label, control: h('select', {name, id: `xj-search-${name}`},
    h('option', {value: ''}, '全部'), choices.map(({value, label: shown}) => h('option', {value}, shown)))};
}

/** What is looked for, and the page of the answer. Calls back after every change; while somebody types, once they pause. */
export class Search {
  constructor({roles, units, mayAct}, changed) {
    this.page = 1;
    this.changed = changed;
    const fields = [
      {label: '账号或姓名', control: h('input', {type: 'text', name: 'text', id: 'xj-search-text', maxlength: 100, autocomplete: 'off'})},
      select('role', '角色', roles),
      select('unit', '单位', units),
      select('status', '使用情况', [{value: 'ENABLED', label: '启用'}, {value: 'DISABLED', label: '停用'}])
    ];
    this.element = h('form', {class: 'xj-search', role: 'search', 'aria-label': '查找账号'},
      fields.map(({label, control}) => h('div', {class: 'xj-field'}, h('label', {for: control.id}, label), control)),
      mayAct && h('a', {class: 'xj-button', href: '#/user-create'}, '新建账号'));
    this.element.addEventListener('input', () => this.changeSoon());
    this.element.addEventListener('submit', event => {
      event.preventDefault();
      this.goTo(1);
    });
  }

  changeSoon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.goTo(1), WAIT_MS);
  }

  goTo(page) {
    clearTimeout(this.timer);
    this.page = page;
    this.changed();
  }

  /** As a question of an address. */
  question() {
    const values = {...Object.fromEntries(['text', 'role', 'unit', 'status'].map(name => [name, this.element.elements[name].value.trim()])),
      page: String(this.page)};
    return new URLSearchParams(Object.entries(values).filter(([, value]) => value)).toString();
  }
}
