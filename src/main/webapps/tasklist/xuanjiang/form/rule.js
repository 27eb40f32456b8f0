const ONE_LINE_LIMIT = 200;

function isNull(schema) {
  return schema.type === 'null';
}

/**
 * The rule of one value of a submission, read from the JSON Schema that the server generates from the record.
 * References, allOf and nullable alternatives are followed, so the generator may change how it writes them.
 */
export class Rule {
  constructor(schema, {root = schema, required = false} = {}) {
    this.root = root;
    this.schema = this.resolve(schema);
    this.required = required || this.minItems > 0;
  }

  resolve(schema) {
    const {$ref, allOf = [], anyOf = [], oneOf = [], ...own} = schema;
    const target = $ref ? [this.resolve(this.lookUp($ref))] : [];
    const alternative = [...anyOf, ...oneOf].filter(one => !isNull(one)).slice(0, 1);
    return Object.assign({}, ...target, ...[...alternative, ...allOf].map(part => this.resolve(part)), own);
  }

  lookUp(ref) {
    return ref.replace(/^#\/?/, '').split('/').filter(Boolean)
      .reduce((schema, step) => schema[step.replace(/~1/g, '/').replace(/~0/g, '~')], this.root);
  }

  get type() {
    return [].concat(this.schema.type || []).find(type => type !== 'null');
  }

  get title() { return this.schema.title || ''; }
  get hint() { return this.schema.description || ''; }
  get maxLength() { return this.schema.maxLength; }
  get minimum() {
    const {minimum, exclusiveMinimum} = this.schema;
    return typeof exclusiveMinimum === 'number' ? exclusiveMinimum + 1 : minimum;
  }

  get maximum() {
    const {maximum, exclusiveMaximum} = this.schema;
    return typeof exclusiveMaximum === 'number' ? exclusiveMaximum - 1 : maximum;
  }

  get minItems() { return this.schema.minItems || 0; }
  get maxItems() { return this.schema.maxItems === undefined ? Infinity : this.schema.maxItems; }

  /** The choices of an enumeration or of a yes-or-no as [{value, label}], or null. */
  get choices() {
    const labels = this.schema['x-labels'] || {};
    if (this.type === 'boolean') {
      return [{value: true, label: labels.true || '是'}, {value: false, label: labels.false || '否'}];
    }
    const values = this.schema.enum || (this.schema.const === undefined ? null : [this.schema.const]);
    return values && values.filter(value => value !== null).map(value => ({value, label: labels[value] || value}));
  }

  /** list · choice · integer · number · date · time · longText · text · object */
  get kind() {
    if (this.type === 'array') return 'list';
    if (this.type === 'object' || this.schema.properties) return 'object';
    if (this.choices) return 'choice';
    if (this.type === 'integer' || this.type === 'number') return this.type;
    if (this.schema.format === 'date' || this.schema.format === 'time') return this.schema.format;
    // What must match a pattern, such as a web address, is one line however long it may be.
    return this.maxLength > ONE_LINE_LIMIT && !this.schema.pattern ? 'longText' : 'text';
  }


  property(name) {
    const schema = (this.schema.properties || {})[name];
    return schema && new Rule(schema, {root: this.root, required: (this.schema.required || []).includes(name)});
  }

  get items() {
    return this.schema.items && new Rule(this.schema.items, {root: this.root});
  }

  /** The rule at a dotted name such as `report.heldOn`, or undefined. */
  at(name) {
    return name.split('.').reduce((rule, step) => rule && rule.property(step), this);
  }

  /** Keeps of a value what the record knows: a draft may stem from an older form, and unknown fields are refused. */
  prune(value) {
    if (value === '' || value === undefined || value === null) return null;
    if (this.kind === 'list') return [].concat(value).map(item => (this.items ? this.items.prune(item) : item));
    if (this.kind !== 'object') return typeof value === 'string' ? value.trim() || null : value;
    return Object.fromEntries(Object.keys(this.schema.properties || {})
      .filter(name => name in value)
      .map(name => [name, this.property(name).prune(value[name])]));
  }
}
