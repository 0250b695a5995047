using System.Globalization;
using KpiBot.Chat.Wording;
using KpiBot.Routine;
using KpiBot.Routine.Reading;

namespace KpiBot.Chat;

/// <summary>The forms behind a digest's buttons, and what was filled in.</summary>
internal static class RoutineForms
{
    private const string Text = "text", Owner = "owner", Due = "due", On = "on", Subject = "subject";

    public static DeskForm Action(RoutineTexts texts, string subject) => new(texts.AddButton, subject,
    [
        new(Text, texts.WhatToDo, DeskFieldKind.Text) { IsNeeded = true }, new(Owner, texts.WhoDoesIt, DeskFieldKind.Person), new(Due, texts.ByWhen, DeskFieldKind.Day),
    ]);

    public static DeskForm Feedback(RoutineTexts texts, string subject) => new(texts.FeedbackButton, subject,
    [
        new(On, texts.AboutWhat, DeskFieldKind.Choice) { IsNeeded = true, Choices = [.. Enum.GetValues<FeedbackOn>().Select(on => (on.ToString(), texts.Kind(on)))] },
        new(Subject, texts.WhichOne, DeskFieldKind.Text), new(Text, texts.WhatToSay, DeskFieldKind.Text) { IsNeeded = true },
    ]);

    public static RoutineCommand.Act ActionOf(IReadOnlyDictionary<string, string> values) => new(
        Filled(values, Text), Filled(values, Owner) is { Length: > 0 } who ? $"@{who}" : null,
        DateOnly.TryParseExact(Filled(values, Due), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due) ? due : null);

    public static RoutineCommand.Say FeedbackOf(IReadOnlyDictionary<string, string> values) =>
        new(Enum.TryParse<FeedbackOn>(Filled(values, On), out var on) && Enum.IsDefined(on) ? on : FeedbackOn.Lead, Filled(values, Subject), Filled(values, Text));

    private static string Filled(IReadOnlyDictionary<string, string> values, string name) => values.TryGetValue(name, out var value) ? value.Trim() : "";
}
