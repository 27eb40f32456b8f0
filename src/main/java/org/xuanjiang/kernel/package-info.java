/** The few words that every part of the program shares; knows no framework. */
package org.xuanjiang.kernel;
