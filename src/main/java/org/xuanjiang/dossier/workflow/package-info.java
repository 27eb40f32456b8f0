/** Tells the dossier which processes carried a case. */
package org.xuanjiang.dossier.workflow;
