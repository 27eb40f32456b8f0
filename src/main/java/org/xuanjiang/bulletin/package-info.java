/** The weekly bulletin (简报) and the figures for the superior level, drafted from what the program has already been told; reads only. */
package org.xuanjiang.bulletin;
