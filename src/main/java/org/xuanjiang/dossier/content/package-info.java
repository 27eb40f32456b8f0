/** What a dossier says: every document of a plan or a campaign as data and as a page to read, and the checks of the whole. */
package org.xuanjiang.dossier.content;
