/** What became of every case: search, timeline, versions of documents, the path walked, the log of operations. Reads only. */
package org.xuanjiang.history;
