package io.datacommunicator.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** A part of a page with a heading of its own. */
public final class Panel extends Section {

    private final Div content = new Div();

    /** An empty panel; its name is stable, for tests, links and style. */
    public Panel(String name, String title) {
        addClassNames("panel", "panel-" + name);
        setId(name);
        H2 heading = new H2(title);
        heading.setId(name + "-title");
        getElement().setAttribute("aria-labelledby", name + "-title");
        content.addClassName("panel-content");
        add(heading, content);
    }

    /** Replaces what the panel shows. */
    public void show(Component... components) {
        content.removeAll();
        content.add(components);
    }

    /** Shows a sentence instead of content. */
    public void say(String sentence) {
        Paragraph said = new Paragraph(sentence);
        said.addClassName("quiet");
        show(said);
    }
}
