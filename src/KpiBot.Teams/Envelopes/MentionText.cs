using System.Text.Json;
using KpiBot.Chat;

namespace KpiBot.Teams.Envelopes;

/// <summary>The words of a message as they were typed: the bot's own mention falls away by what the message says of its mentions, whether a blank follows it or not; those of channels become <c>#name</c>, those of others their names. What looks like a secret is taken out here, before anything is kept.</summary>
internal static class MentionText
{
    private const string Open = "<at>", Close = "</at>", ChannelMark = "19:";

    /// <summary>The words.</summary>
    public static string Plain(JsonElement activity, string bot)
    {
        var text = activity.Text("text") ?? string.Empty;
        foreach (var mention in activity.Items("entities").Where(entity => entity.Text("type") == "mention"))
            if (mention.Text("text") is { Length: > 0 } named) text = Read(text, named, mention.Part("mentioned").Id("id"), bot);
        return SecretMarks.Without(Unescaped(Named(text)).Replace('\u00a0', ' ').Trim());
    }

    private static string Read(string text, string named, string? who, string bot) =>
        who == bot ? text.Replace(named, " ", StringComparison.Ordinal)
        : who?.StartsWith(ChannelMark, StringComparison.Ordinal) == true ? text.Replace(named, $" #{string.Concat(Named(named).Where(char.IsLetterOrDigit))} ", StringComparison.Ordinal)
        : text;

    private static string Named(string text) => text.Replace(Open, " ", StringComparison.OrdinalIgnoreCase).Replace(Close, " ", StringComparison.OrdinalIgnoreCase);

    private static string Unescaped(string text) => text
        .Replace("&nbsp;", " ", StringComparison.Ordinal).Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);
}
