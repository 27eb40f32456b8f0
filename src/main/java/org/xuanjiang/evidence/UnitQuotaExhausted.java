package org.xuanjiang.evidence;

import org.xuanjiang.kernel.Refusal;

/** The unit has filled the room that it has. */
public final class UnitQuotaExhausted extends Refusal {

    UnitQuotaExhausted(String room) {
        super(Kind.CONFLICT,
            "本单位的文件空间（" + room + "）已用完。佐证自愿提供，可以不上传；确有需要的，请联系系统管理员。");
    }
}
