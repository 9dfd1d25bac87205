package io.datacommunicator.ui.machine;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.datacommunicator.ui.graphql.Answer;
import io.datacommunicator.ui.text.Numbers;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The counters of the latest reading, by product; above them what the machine itself counts. */
final class CounterTable extends Div {

    private final Locale locale;

    CounterTable(Answer<Machine> answer, Locale locale) {
        this.locale = locale;
        Reading reading = answer.value().latestReading();
        if (reading == null) {
            add(Words.quiet(getTranslation("machine.no-reading")));
            return;
        }
        add(total(reading.total()));
        List<ProductCounter> counters = reading.counters();
        if (counters == null) {
            add(Words.notShared());
            return;
        }
        List<ProductCounter> idle =
                counters.stream().filter(ProductCounter::idle).toList();
        List<ProductCounter> made =
                counters.stream().filter(counter -> !counter.idle()).toList();
        if (!made.isEmpty()) {
            add(table(made));
        }
        if (!idle.isEmpty()) {
            add(new NativeDetails(getTranslation("counters.idle", idle.size()), table(idle)));
        }
    }

    private Paragraph total(@Nullable Long total) {
        Span value = total == null ? Words.notShared() : new Span(Numbers.whole(total, locale));
        value.addClassName("total-value");
        Paragraph paragraph = new Paragraph(value, new Span(getTranslation("counters.total")));
        paragraph.addClassName("total");
        return paragraph;
    }

    private NativeTable table(List<ProductCounter> counters) {
        NativeTable table = new NativeTable();
        table.addClassName("table");
        table.setCaptionText(getTranslation("counters.caption"));
        table.getCaption().addClassName("for-screen-readers");
        NativeTableRow head = table.getHead().addRow();
        head.addHeaderCell().setText(getTranslation("counters.product"));
        head.addHeaderCell().setText(getTranslation("counters.count"));
        for (ProductCounter counter : counters) {
            NativeTableRow row = table.getBody().addRow();
            NativeTableHeaderCell name = row.addHeaderCell();
            name.setText(Words.product(counter));
            name.getElement().setAttribute("scope", "row");
            row.addDataCell().setText(Numbers.whole(counter.count(), locale));
        }
        return table;
    }
}
