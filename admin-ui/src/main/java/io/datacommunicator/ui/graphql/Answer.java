package io.datacommunicator.ui.graphql;

/** What the platform answered, and what of it the owner does not share. */
public record Answer<T>(T value, NotShared notShared) {}
