import {h, uniqueId} from '../../../common/dom.js';
import {phrasesFor} from '../../../common/phrases.js';
import {text} from '../format.js';
import {ownerAt, valueAt} from '../path.js';
import {missing, wrong} from './check.js';
import {onceReleased} from './pointer.js';
import {widgetFor} from './widgets.js';

const COUNT_FROM = 0.8;

/** Where people say what they think of something, in every form. */
const OPINION = /(^|\.)opinion$/;

/** One labelled input of a submission, with its hint, its message and, near the limit, its counter. */
export class Field {
  /**
   * @param form the xj-form it belongs to
   * @param rule what the server accepts
   * @param target the object that holds the value: the whole submission or one row
   * @param name dotted name below the target
   * @param prefix gives the path of the target now (rows move), such as `sessions[2].`
   * @param where how the person knows the place, if not as a row with a number
   * @param suggestions what was often entered here; those of a text stand in the list `offered`
   */
  constructor({form, rule, target, name, prefix = () => '', where, choices, compact = false, lines, suggestions, offered}) {
    Object.assign(this, {form, rule, target, name, prefix, where});
    this.messageId = uniqueId('message');
    this.hintId = uniqueId('hint');
    this.widget = widgetFor(rule, {choices, compact, lines, suggestions, attributes: {
      id: uniqueId(name.replace(/\W/g, '-')),
      list: offered && offered.id,
      'aria-describedby': `${this.hintId} ${this.messageId}`
    }});
    this.widget.write(this.value);
    this.counter = h('span', {class: 'xj-counter'});
    this.message = h('span', {class: 'xj-message', id: this.messageId});
    this.element = this.build();
    this.element.addEventListener('input', () => this.changed());
    this.element.addEventListener('change', () => this.changed());
    this.element.addEventListener('focusout', () => this.left());
    this.count();
  }

  build() {
    const title = [this.rule.title, this.rule.required && h('span', {class: 'xj-required'}, '必填')];
    const below = h('div', {class: 'xj-below'},
      h('span', {class: 'xj-hint', id: this.hintId}, this.rule.hint), this.counter, this.message);
    const {element, group} = this.widget;
    const marker = {class: `xj-field xj-${this.rule.kind}`, 'data-name': this.name};
    if (group) return h('fieldset', marker, h('legend', {}, title), element, below);
    if (this.rule.required) element.setAttribute('aria-required', 'true');
    const phrases = OPINION.test(this.name) && phrasesFor(element, this.rule.maxLength);
    return h('div', marker, h('label', {for: element.id}, title), element, phrases, below);
  }

  get path() {
    return this.prefix() + this.name;
  }

  get value() {
    return valueAt(this.target, this.name);
  }

  get shown() {
    return this.element.isConnected && !this.element.closest('[hidden]');
  }

  changed() {
    const value = this.widget.read();
    const {owner, last} = ownerAt(this.target, this.name);
    if (JSON.stringify(owner[last]) === JSON.stringify(value)) return;
    owner[last] = value;
    this.count();
    if (this.message.textContent) this.say(wrong(this.rule, value));
    this.form.changed();
  }

  left() {
    onceReleased(() => this.message.textContent || this.say(this.badInput || wrong(this.rule, this.value)));
    this.form.left();
  }

  get badInput() {
    const {validity} = this.widget.focusable || {};
    return validity && validity.badInput ? '填写不完整或格式不对，请重新填写。' : null;
  }

  count() {
    const limit = this.rule.maxLength;
    const length = typeof this.value === 'string' ? this.value.length : 0;
    this.counter.textContent = limit && length >= limit * COUNT_FROM ? `${length}/${limit}字` : '';
    this.counter.classList.toggle('xj-over', length > limit);
  }

  /** Checks before submitting; gives the message or null. */
  check() {
    const message = this.badInput || missing(this.rule, this.value) || wrong(this.rule, this.value);
    this.say(message);
    return message;
  }

  say(message) {
    this.message.textContent = message || '';
    this.element.classList.toggle('xj-wrong', Boolean(message));
    const controls = this.widget.group ? this.element.querySelectorAll('input') : [this.widget.element];
    controls.forEach(control => control.setAttribute('aria-invalid', String(Boolean(message))));
  }

  focus() {
    this.widget.focusable.focus();
  }
}

/** The value of a field for a reader who cannot change it: names instead of codes. */
export function readable(rule, value, choices) {
  const offered = choices || (rule.kind === 'list' ? rule.items && rule.items.choices : rule.choices);
  const name = one => {
    const choice = (offered || []).find(candidate => candidate.value === one);
    return choice ? choice.label : text(one);
  };
  return Array.isArray(value) ? value.map(name).join('、') : name(value);
}
