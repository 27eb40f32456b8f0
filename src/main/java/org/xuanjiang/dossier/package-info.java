/** Dossiers (档案): everything of one plan or one campaign in one sealed file that is read and verified without this program. */
package org.xuanjiang.dossier;
