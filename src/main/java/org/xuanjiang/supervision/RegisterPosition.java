package org.xuanjiang.supervision;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.xuanjiang.kernel.InvalidSubmission;

/** Where a row stands in the register; a page goes on after the last position of the page before. */
public record RegisterPosition(int unitNo, int trackNo, int batch, LocalDate day, String sessionId) {

    /** Before all rows. */
    public static final RegisterPosition START = new RegisterPosition(0, 0, 0, LocalDate.EPOCH, "");

    private static final String MARK = "_";
    private static final int PARTS = 5;

    /** @throws InvalidSubmission unless {@link #toString} wrote it */
    public static RegisterPosition parse(String text) {
        var parts = text.split(MARK, -1);
        try {
            if (parts.length == PARTS) {
                return new RegisterPosition(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]),
                    LocalDate.parse(parts[3]), parts[4]);
            }
        } catch (NumberFormatException | DateTimeParseException garbled) {
            throw unreadable();
        }
        throw unreadable();
    }

    private static InvalidSubmission unreadable() {
        return InvalidSubmission.at("after", "台账的页码有误，请从第一页重新查看。");
    }

    @Override
    public String toString() {
        return String.join(MARK, String.valueOf(unitNo), String.valueOf(trackNo), String.valueOf(batch), day.toString(), sessionId);
    }
}
