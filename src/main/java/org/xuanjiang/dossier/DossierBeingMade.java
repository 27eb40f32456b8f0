package org.xuanjiang.dossier;

import org.xuanjiang.kernel.Refusal;

/** One at a time: making one reads everything and takes its time. */
public final class DossierBeingMade extends Refusal {

    DossierBeingMade() {
        super(Kind.CONFLICT, "正在制作另一份档案，请稍候再试。");
    }
}
