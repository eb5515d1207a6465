import { describe, expect, it } from 'vitest';
import { eventPattern } from '../../../../shared/adapters/local/event-pattern.ts';

/** The event with which the README of aws/event-ruler, EventBridge's own matcher, shows each operator. */
const instance = {
  version: '0',
  id: 'ddddd4-aaaa-7777-4444-345dd43cc333',
  'detail-type': 'EC2 Instance State-change Notification',
  source: 'aws.ec2',
  account: '012345679012',
  time: '2017-10-02T16:24:49Z',
  region: 'us-east-1',
  resources: ['arn:aws:ec2:us-east-1:123456789012:instance/i-000000aaaaaa00000'],
  detail: {
    'c-count': 5,
    'd-count': 3,
    'x-limit': 301.8,
    'source-ip': '10.0.0.33',
    'instance-id': 'i-000000aaaaaa00000',
    state: 'running',
  },
};
const metric = {
  source: 'aws.cloudwatch',
  metricName: 'CPUUtilization',
  metricType: 'MetricType',
  namespace: 'AWS/EC2',
  metricId: 1234,
};
const staff = {
  employees: [
    { firstName: 'John', lastName: 'Doe' },
    { firstName: 'Anna', lastName: 'Smith' },
    { firstName: 'Peter', lastName: 'Jones' },
  ],
};
const teams = { employees: [staff.employees.slice(0, 2), staff.employees.slice(2)] };
const orInside = {
  source: ['aws.cloudwatch'],
  $or: [
    { metricName: ['Other'] },
    { metricType: ['MetricType'], namespace: ['AWS/EC2', 'AWS/ES'], $or: [{ metricId: [1234] }, { spaceId: [1000] }] },
    { scope: ['Service'] },
  ],
};

describe('an event pattern', () => {
  it.each<[string, unknown, unknown, boolean]>([
    [
      'simple values (event-ruler, Simple matching)',
      {
        'detail-type': [instance['detail-type']],
        resources: instance.resources,
        detail: { state: ['initializing', 'running'] },
      },
      instance,
      true,
    ],
    ['all fields must match', { source: ['aws.ec2'], detail: { state: ['stopped'] } }, instance, false],
    ['letter case counts', { source: ['AWS.EC2'] }, instance, false],
    ['a number', { detail: { 'c-count': [5] } }, instance, true],
    ['a number is not its text', { detail: { 'c-count': ['5'] } }, instance, false],
    ['a text is not its number', { version: [0] }, instance, false],
    ['true', { open: [true] }, { open: true }, true],
    ['true is not "true"', { open: [true] }, { open: 'true' }, false],
    [
      'null (user guide, Null values)',
      { detail: { UserID: [null] } },
      { detail: { UserID: null, LoginTime: '01-09-2017 08:22:15' } },
      true,
    ],
    [
      'null is not an empty text (user guide, Empty strings)',
      { detail: { UserID: [null] } },
      { detail: { UserID: '' } },
      false,
    ],
    ['an empty text', { detail: { UserID: [''] } }, { detail: { UserID: '' } }, true],
    ['null is not absence', { detail: { UserID: [null] } }, { detail: {} }, false],
    ['one value of an array (user guide, Arrays)', { resources: ['a', 'b'] }, { resources: ['x', 'b', 'y'] }, true],
    ['no value of an array', { resources: ['a', 'b'] }, { resources: ['x', 'y'] }, false],
    ['an empty array', { resources: ['a'] }, { resources: [] }, false],
    ['an array in an array', { resources: ['a'] }, { resources: [['x'], ['a']] }, true],
    ['a field that is not there', { detail: { stat: ['running'] } }, instance, false],
    ['a field at the top that is not there', { detial: { state: ['running'] } }, instance, false],
    ['a name of the object prototype', { constructor: ['a'], toString: [{ exists: true }] }, instance, false],
    ['a value inside what is a text', { source: { state: ['running'] } }, instance, false],
    ['an object is no value', { detail: ['running'] }, instance, false],

    ['prefix', { time: [{ prefix: '2017-10-02' }] }, instance, true],
    ['prefix, of another', { time: [{ prefix: '2017-10-03' }] }, instance, false],
    ['prefix takes texts only', { detail: { 'c-count': [{ prefix: '5' }] } }, instance, false],
    ['suffix', { source: [{ suffix: 'ec2' }] }, instance, true],
    ['suffix, of another', { source: [{ suffix: 'ec' }] }, instance, false],
    ['equals-ignore-case', { source: [{ 'equals-ignore-case': 'AWS.EC2' }] }, instance, true],
    ['equals-ignore-case takes the whole text', { source: [{ 'equals-ignore-case': 'EC2' }] }, instance, false],

    ['anything-but, text', { detail: { state: [{ 'anything-but': 'initializing' }] } }, instance, true],
    ['anything-but, the text', { detail: { state: [{ 'anything-but': 'running' }] } }, instance, false],
    ['anything-but, number', { detail: { 'x-limit': [{ 'anything-but': 123 }] } }, instance, true],
    ['anything-but, the number', { detail: { 'x-limit': [{ 'anything-but': 301.8 }] } }, instance, false],
    ['anything-but, texts', { detail: { state: [{ 'anything-but': ['stopped', 'overloaded'] }] } }, instance, true],
    ['anything-but, the texts', { detail: { state: [{ 'anything-but': ['stopped', 'running'] }] } }, instance, false],
    ['anything-but, numbers', { detail: { 'x-limit': [{ 'anything-but': [100, 200, 300] }] } }, instance, true],
    ['anything-but, prefix', { detail: { state: [{ 'anything-but': { prefix: 'init' } }] } }, instance, true],
    ['anything-but, the prefix', { detail: { state: [{ 'anything-but': { prefix: 'run' } }] } }, instance, false],
    [
      'anything-but of a field that is not there',
      { detail: { stat: [{ 'anything-but': 'running' }] } },
      instance,
      false,
    ],
    ['anything-but, some of an array', { resources: [{ 'anything-but': 'a' }] }, { resources: ['a', 'b'] }, true],
    [
      'anything-but, all of an array',
      { resources: [{ 'anything-but': ['a', 'b'] }] },
      { resources: ['a', 'b'] },
      false,
    ],

    ['exists', { detail: { 'c-count': [{ exists: true }] } }, instance, true],
    ['exists, of a null', { detail: { UserID: [{ exists: true }] } }, { detail: { UserID: null } }, true],
    ['exists, of nothing', { detail: { 'e-count': [{ exists: true }] } }, instance, false],
    ['exists, of an object', { detail: [{ exists: true }] }, instance, false],
    ['absent', { detail: { 'e-count': [{ exists: false }] } }, instance, true],
    ['absent, though there', { detail: { 'c-count': [{ exists: false }] } }, instance, false],
    ['absent, with its object', { details: { more: { 'c-count': [{ exists: false }] } } }, instance, true],
    [
      'absent, as an object (event-ruler, Exists matching)',
      { detail: { 'c-count': [{ exists: false }] } },
      { detail: { 'c-count': { c1: 100 } } },
      true,
    ],
    [
      'absent, but in one element of an array',
      { employees: { firstName: [{ exists: false }] } },
      { employees: [{ firstName: 'A' }, {}] },
      false,
    ],
    ['absent or one value', { detail: { state: [{ exists: false }, 'running'] } }, instance, true],

    [
      'operators together (event-ruler, Complex example)',
      {
        time: [{ prefix: '2017-10-02' }],
        detail: {
          state: [{ 'anything-but': 'initializing' }],
          'x-limit': [{ 'anything-but': [100, 200, 300] }],
          'source-ip': [{ prefix: '10.' }],
        },
      },
      instance,
      true,
    ],
    ['operators or values', { source: ['aws.s3', { prefix: 'aws.e' }] }, instance, true],

    [
      '$or, first',
      { source: ['aws.cloudwatch'], $or: [{ metricName: ['CPUUtilization'] }, { namespace: ['AWS/ES'] }] },
      metric,
      true,
    ],
    [
      '$or, second',
      { source: ['aws.cloudwatch'], $or: [{ metricName: ['Other'] }, { namespace: ['AWS/EC2'] }] },
      metric,
      true,
    ],
    [
      '$or, none',
      { source: ['aws.cloudwatch'], $or: [{ metricName: ['Other'] }, { namespace: ['AWS/ES'] }] },
      metric,
      false,
    ],
    [
      '$or, and what is beside it',
      { source: ['aws.ec2'], $or: [{ metricName: ['CPUUtilization'] }, { namespace: ['AWS/EC2'] }] },
      metric,
      false,
    ],
    ['$or inside an object', { detail: { $or: [{ state: ['stopped'] }, { 'c-count': [5] }] } }, instance, true],
    ['$or inside $or (event-ruler, Nested Or and And)', orInside, metric, true],
    ['$or inside $or, none', orInside, { ...metric, metricId: 1 }, false],

    ['objects in an array (event-ruler, JSON Array Matching)', { employees: { firstName: ['Anna'] } }, staff, true],
    ['two fields of one element', { employees: { firstName: ['Anna'], lastName: ['Smith'] } }, staff, true],
    ['two fields of two elements', { employees: { firstName: ['Anna'], lastName: ['Jones'] } }, staff, false],
    ['objects in arrays in an array', { employees: { firstName: ['Peter'], lastName: ['Jones'] } }, teams, true],
    ['two fields of two elements in arrays', { employees: { firstName: ['Anna'], lastName: ['Jones'] } }, teams, false],
    ['an event that is no object', { source: ['a'] }, 'a', false],
  ])('%s', (_, pattern, event, expected) => {
    expect(eventPattern(pattern)(event)).toBe(expected);
  });

  it.each<[string, unknown]>([
    ['no object', 'aws.ec2'],
    ['nothing', {}],
    ['a value outside of a list', { source: 'aws.ec2' }],
    ['an empty list', { source: [] }],
    ['an empty object', { detail: {} }],
    ['a list in a list', { source: [['aws.ec2']] }],
    ['an operator that is not known here', { source: [{ wildcard: 'aws.*' }] }],
    ['a numeric range, which is not known here', { detail: { count: [{ numeric: ['>', 0] }] } }],
    ['an operator outside of a list', { source: { prefix: 'aws' } }],
    ['an operator without a name', { source: [{}] }],
    ['two operators in one object', { source: [{ prefix: 'a', suffix: 'b' }] }],
    ['a prefix that is no text', { source: [{ prefix: 5 }] }],
    ['a prefix without letter case, which is not known here', { source: [{ prefix: { 'equals-ignore-case': 'a' } }] }],
    ['exists of a text', { source: [{ exists: 'true' }] }],
    ['anything-but of nothing', { source: [{ 'anything-but': [] }] }],
    ['anything-but of null', { source: [{ 'anything-but': null }] }],
    ['anything-but of texts and numbers', { source: [{ 'anything-but': ['a', 1] }] }],
    ['anything-but of a suffix, which is not known here', { source: [{ 'anything-but': { suffix: 'a' } }] }],
    ['$or of one', { $or: [{ source: ['a'] }] }],
    ['$or of values', { $or: ['a', 'b'] }],
    ['$or that is no list', { $or: { source: ['a'] } }],
  ])('refuses %s', (_, pattern) => {
    expect(() => eventPattern(pattern)).toThrow(/^The event pattern cannot be used: /);
  });
});
