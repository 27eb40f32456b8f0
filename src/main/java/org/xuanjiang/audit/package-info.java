/**
 * The trail (留痕): who did what, in hash chains that nobody can quietly change, and its verification. Listens to all other parts;
 * none of them knows it.
 */
package org.xuanjiang.audit;
