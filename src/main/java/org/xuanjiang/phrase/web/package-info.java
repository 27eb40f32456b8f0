/** The page 常用语, and what the forms offer. */
package org.xuanjiang.phrase.web;
