/**
 * A column as Fivetran names it: words by underscores, in small letters; a run of digits is a word, and so is a run of
 * capitals up to the last (`ARRTotal__c` is `arr_total_c`).
 */
export function snakeCase(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .replace(/([A-Za-z])(\d)/g, '$1_$2')
    .replace(/(\d)([A-Za-z])/g, '$1_$2')
    .replace(/(?<=.)[^A-Za-z\d]+/g, '_')
    .toLowerCase();
}
