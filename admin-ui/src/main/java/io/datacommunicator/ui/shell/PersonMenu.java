package io.datacommunicator.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import io.datacommunicator.ui.viewer.Greeting;
import io.datacommunicator.ui.viewer.Viewer;
import java.util.List;

/** The person's name, and behind it everything that is about the person rather than about machines. */
final class PersonMenu extends Div implements AfterNavigationObserver {

    private final Button opener = new Button();
    private final Popover popover = new Popover();

    PersonMenu(List<MenuEntry> entries) {
        addClassName("person-menu");
        opener.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        opener.addClassName("person");
        popover.setTarget(opener);
        popover.setAriaLabel(getTranslation("shell.menu"));
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAutofocus(true);
        popover.addClassName("person-popover");
        popover.add(nav(entries));
        add(opener, popover);
    }

    private Nav nav(List<MenuEntry> entries) {
        UnorderedList list = new UnorderedList();
        entries.forEach(entry -> list.add(new ListItem(entry.entry())));
        Nav nav = new Nav(list);
        nav.setAriaLabel(getTranslation("shell.menu"));
        nav.addClassName("menu");
        return nav;
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        name(Greeting.viewer().map(Viewer::called).orElse(""));
        Greeting.onChange(attach.getUI(), this, viewer -> name(viewer.called()));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        popover.close();
    }

    private void name(String name) {
        Span initials = new Span(Initials.of(name));
        initials.addClassName("avatar");
        initials.getElement().setAttribute("aria-hidden", "true");
        Span whole = new Span(name);
        whole.addClassName("person-name");
        opener.setAriaLabel(name.isEmpty() ? getTranslation("shell.menu") : getTranslation("shell.menu-of", name));
        opener.setIcon(initials);
        opener.setSuffixComponent(whole);
    }
}
