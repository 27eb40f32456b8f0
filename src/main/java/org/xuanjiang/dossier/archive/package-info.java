/** The form of a dossier's file: what it holds, how it is sealed, how anybody tells without this program whether it is unaltered. */
package org.xuanjiang.dossier.archive;
