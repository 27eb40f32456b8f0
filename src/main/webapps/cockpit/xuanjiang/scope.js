import {asked, remember} from '../../common/address.js';
import {call} from '../../common/api.js';
import {h} from '../../common/dom.js';

const NAMES = ['campaign', 'batch', 'track', 'audience', 'unit'];
const EARLIER = 'earlier';
const MINUTES = 'YYYY-MM-DDTHH:mm'.length;

/** A moment as an input of local time writes it, on the federation's clock. */
function moment(value) {
  if (!value) return '';
  return `${value.length > MINUTES ? value : `${value}:00`}+08:00`;
}

function options(choices) {
  return choices.map(({value, label}) => h('option', {value}, label));
}

function select(name, label, choices, all) {
  const control = h('select', {name, id: `xj-scope-${name}`}, all && h('option', {value: ''}, all), options(choices));
  return {label, control};
}

function campaignOptions(campaigns, next) {
  return [...options(campaigns.map(campaign => ({value: campaign.value, label: `${campaign.label} · ${campaign.statusName}`}))),
    next && h('option', {value: EARLIER}, '更早的活动……')].filter(Boolean);
}

/** What is looked at: campaign, filters, moment. Stands in the address, and calls back after every change. */
export class Scope {
  /** What can be chosen; a campaign that the address names is among the choices, however old it is. */
  static async read(changed) {
    const campaign = asked().get('campaign');
    const question = campaign ? `?${new URLSearchParams({campaign})}` : '';
    return new Scope(await call('GET', `/api/supervision/choices${question}`), changed);
  }

  constructor({campaigns, next, tracks, audiences, mayUrge}, changed) {
    this.campaigns = campaigns;
    this.next = next;
    this.mayUrge = mayUrge;
    this.fields = [
      select('campaign', '宣讲活动', []),
      select('unit', '单位', [], '全部'),
      select('batch', '批次', Array.from({length: 9}, (_, index) => ({value: String(index + 1), label: `第${index + 1}批`})), '全部'),
      select('track', '宣讲形式', tracks, '全部'),
      select('audience', '宣讲对象', audiences, '全部'),
      {label: '数据截至（留空为现在）', control: h('input', {type: 'datetime-local', step: '1', name: 'asOf', id: 'xj-scope-asOf'})}
    ];
    this.element = h('form', {class: 'xj-scope', 'aria-label': '查看范围'}, this.fields.map(({label, control}) =>
      h('div', {class: 'xj-field'}, h('label', {for: control.id}, label), control)));
    this.control('campaign').replaceChildren(...campaignOptions(campaigns, next));
    this.takeFromAddress();
    this.element.addEventListener('submit', event => event.preventDefault());
    this.element.addEventListener('change', async event => {
      if (event.target === this.control('campaign')) await this.turnTo(event.target.value);
      remember(this.memory());
      changed();
    });
  }

  takeFromAddress() {
    const question = asked();
    [...NAMES, 'asOf'].forEach(name => {
      const value = question.get(name);
      if (!value) return;
      // Which units there are is known with the first figures.
      if (name === 'unit') this.control(name).append(h('option', {value}, '所选单位'));
      this.control(name).value = value;
    });
    if (this.control('campaign').selectedIndex < 0) this.control('campaign').selectedIndex = 0;
  }

  /** Another campaign has other units. */
  async turnTo(value) {
    this.control('unit').value = '';
    if (value !== EARLIER) return;
    const {campaigns, next} = await call('GET', `/api/supervision/choices?${new URLSearchParams({before: this.next})}`);
    this.campaigns.push(...campaigns);
    this.next = next;
    this.control('campaign').replaceChildren(...campaignOptions(this.campaigns, next));
    this.control('campaign').value = campaigns.length ? campaigns[0].value : this.campaigns[0].value;
  }

  /** @param addressees [{unitId, shortName}] */
  offerUnits(addressees) {
    const chosen = this.value('unit');
    const unit = this.control('unit');
    unit.replaceChildren(h('option', {value: ''}, '全部'), ...options(addressees.map(({unitId, shortName}) => ({value: unitId, label: shortName}))));
    unit.value = chosen;
  }

  /** Holds the figures at a moment, given as the server writes it. */
  holdAt(asOf) {
    this.control('asOf').value = asOf.slice(0, 'YYYY-MM-DDTHH:mm:ss'.length);
    remember(this.memory());
  }

  get campaign() {
    return this.campaigns.find(({value}) => value === this.value('campaign'));
  }

  get isNow() {
    return !this.value('asOf');
  }

  control(name) {
    return this.element.elements[name];
  }

  value(name) {
    return this.control(name).value;
  }

  /** As a question to the server. @param more overrides, for example the moment that the page shows */
  question(more = {}) {
    return this.asQuestion({...this.values(), asOf: moment(this.value('asOf')), ...more});
  }

  /** As it stands in the address of the page. */
  memory() {
    return this.asQuestion({...this.values(), asOf: this.value('asOf')});
  }

  values() {
    return Object.fromEntries(NAMES.map(name => [name, this.value(name)]));
  }

  asQuestion(values) {
    return new URLSearchParams(Object.entries(values).filter(([, value]) => value)).toString();
  }
}
