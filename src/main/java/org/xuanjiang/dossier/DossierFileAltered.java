package org.xuanjiang.dossier;

import org.xuanjiang.kernel.Refusal;

/** What lies on the disk is not what was sealed. */
public final class DossierFileAltered extends Refusal {

    DossierFileAltered() {
        super(Kind.CONFLICT, "服务器上的这份档案文件已缺失或被改动，不再提供下载。请报告系统管理员，并重新制作一份。");
    }
}
