package org.xuanjiang.dossier;

import org.xuanjiang.kernel.Refusal;

/** Dossiers hold everything of everybody, so few may take them. */
public final class DossiersNotOpen extends Refusal {

    DossiersNotOpen() {
        super(Kind.FORBIDDEN, "只有审计人、审核人和分管领导可以制作和下载档案。");
    }
}
