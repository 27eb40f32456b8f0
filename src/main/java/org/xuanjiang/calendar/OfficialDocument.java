package org.xuanjiang.calendar;

/**
 * The notice that a day comes from.
 *
 * @param number for example 国办发明电〔2021〕11号; {@code null} as long as only the title is known
 */
public record OfficialDocument(String number, String title) {
}
