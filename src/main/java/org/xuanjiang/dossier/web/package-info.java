/** The page 档案: making and downloading dossiers. */
package org.xuanjiang.dossier.web;
