import {h} from '../../common/dom.js';

/** A moment as an input of local time writes it, on the federation's clock. */
function moment(value) {
  return value ? `${value}:00+08:00` : '';
}

function select(name, label, choices, all) {
  const control = h('select', {name, id: `xj-scope-${name}`},
    all && h('option', {value: ''}, all), choices.map(({value, label: text}) => h('option', {value}, text)));
  return {label, control};
}

/** What is looked at: campaign, filters, moment. Calls back after every change. */
export class Scope {
  constructor({campaigns, tracks, audiences}, changed) {
    this.campaigns = campaigns;
    this.fields = [
      select('campaign', '宣讲活动', campaigns),
      select('batch', '批次', Array.from({length: 9}, (_, index) => ({value: String(index + 1), label: `第${index + 1}批`})), '全部'),
      select('track', '宣讲形式', tracks, '全部'),
      select('audience', '宣讲对象', audiences, '全部'),
      {label: '数据截至（留空为现在）', control: h('input', {type: 'datetime-local', name: 'asOf', id: 'xj-scope-asOf'})}
    ];
    this.element = h('form', {class: 'xj-scope', 'aria-label': '查看范围'}, this.fields.map(({label, control}) =>
      h('div', {class: 'xj-field'}, h('label', {for: control.id}, label), control)));
    this.element.addEventListener('change', changed);
    this.element.addEventListener('submit', event => event.preventDefault());
  }

  get campaign() {
    return this.campaigns.find(({value}) => value === this.value('campaign'));
  }

  get isNow() {
    return !this.value('asOf');
  }

  value(name) {
    return this.element.elements[name].value;
  }

  /** As a question of an address. @param more overrides, for example the moment that the page shows */
  question(more = {}) {
    const values = {...Object.fromEntries(['campaign', 'batch', 'track', 'audience'].map(name => [name, this.value(name)])),
      asOf: moment(this.value('asOf')), ...more};
    return new URLSearchParams(Object.entries(values).filter(([, value]) => value)).toString();
  }
}
