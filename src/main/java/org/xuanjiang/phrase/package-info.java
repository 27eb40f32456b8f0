/** Phrases that a person often writes (常用语), offered beside the fields for opinions. */
package org.xuanjiang.phrase;
