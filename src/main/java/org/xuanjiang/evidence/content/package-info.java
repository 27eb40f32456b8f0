/** What is inside a file: its type, whether it can be opened without harm, and a copy without what it says besides. */
package org.xuanjiang.evidence.content;
