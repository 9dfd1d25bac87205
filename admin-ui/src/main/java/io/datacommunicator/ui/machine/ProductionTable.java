package io.datacommunicator.ui.machine;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import io.datacommunicator.ui.text.Numbers;
import java.time.LocalDate;
import java.util.List;

/** The data of the plot in full, newest first, every product in a column. It scrolls by itself, also by keyboard. */
final class ProductionTable extends Div {

    private final Production production;
    private final ProductionLabels labels;

    ProductionTable(Production production, ProductionLabels labels) {
        this.production = production;
        this.labels = labels;
        addClassName("production-table");
        Div scroller = new Div(table());
        scroller.addClassName("scroller");
        scroller.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", getTranslation("production.table"));
        add(scroller);
    }

    private NativeTable table() {
        NativeTable table = new NativeTable();
        table.addClassName("table");
        NativeTableRow head = table.getHead().addRow();
        column(head, getTranslation("production.period"));
        if (production.hasTotal()) {
            column(head, getTranslation("counters.total"));
        }
        production.products().forEach(product -> column(head, Words.product(product)));
        production.starts().reversed().forEach(start -> row(table, start));
        return table;
    }

    private static void column(NativeTableRow head, String name) {
        NativeTableHeaderCell cell = head.addHeaderCell();
        cell.setText(name);
        cell.getElement().setAttribute("scope", "col");
    }

    private void row(NativeTable table, LocalDate start) {
        HistoryBucket bucket = production.buckets().get(start);
        if (bucket == null) {
            return;
        }
        NativeTableRow row = table.getBody().addRow();
        NativeTableHeaderCell period = row.addHeaderCell();
        period.setText(labels.full(start) + (bucket.reset() ? " " + getTranslation("production.reset") : ""));
        period.getElement().setAttribute("scope", "row");
        if (production.hasTotal()) {
            row.addDataCell().setText(bucket.total() == null ? "–" : Numbers.whole(bucket.total(), labels.locale()));
        }
        for (ProductCounter product : production.products()) {
            row.addDataCell().setText(Numbers.whole(made(bucket.made(), product), labels.locale()));
        }
    }

    private static long made(List<ProductCounter> made, ProductCounter product) {
        return made.stream()
                .filter(counter -> counter.code() == product.code())
                .mapToLong(ProductCounter::count)
                .sum();
    }
}
