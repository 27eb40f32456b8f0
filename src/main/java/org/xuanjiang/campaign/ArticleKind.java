package org.xuanjiang.campaign;

import org.xuanjiang.kernel.Labelled;

/** Kinds of publicity that clause 三（三） of the notice asks for. */
public enum ArticleKind implements Labelled {
    PICTURE_TEXT("图文"),
    SHORT_VIDEO("短视频");

    private final String label;

    ArticleKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
