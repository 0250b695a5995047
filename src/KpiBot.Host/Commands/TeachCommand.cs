using System.CommandLine;
using KpiBot.Host.Workspaces;
using KpiBot.Kpis;
using KpiBot.Questions;
using KpiBot.Storage;

namespace KpiBot.Host.Commands;

/// <summary><c>kpibot teach "word" = kpi_or_value</c> gives a workspace a word of its own.</summary>
internal static class TeachCommand
{
    public static Command Create(CommandContext context)
    {
        var word = new Argument<string>("word") { Description = "The word or words to teach" };
        var sign = new Argument<string>("=") { Description = "The sign =" };
        var meaning = new Argument<string>("meaning") { Description = "A KPI's id (revenue_won), a value of the data (West), or dimension:value (region:West)" };
        var data = CommandContext.DataOption();
        var command = new Command("teach", "Teach a workspace a word of its own") { word, sign, meaning, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(sign) != "=") throw new UsageException("Teach a word like this: kpibot teach \"net new\" = revenue_won");
            var folder = DataFolder.Existing(parsed.GetValue(data), context);
            var taught = Meaning(parsed.GetValue(word)!.Trim(), parsed.GetValue(meaning)!.Trim(), folder);
            using var workspace = await Workspace.OpenWriterAsync(folder, context.Time, cancellation);
            await workspace.TeachAsync(taught, cancellation);
            await context.Terminal.Out.WriteLineAsync($"\"{taught.Word}\" now means {taught.Kpi ?? $"{taught.Dimension}: {taught.Value}"}.");
        });
        return command;
    }

    private static TaughtWord Meaning(string word, string meaning, string folder)
    {
        if (word.Length == 0) throw new UsageException("The word to teach is empty.");
        if (Catalogue.Find(meaning) is { } kpi) return new TaughtWord(word, kpi.Id, null, null);
        using var workspace = OpenWorkspace.Read(folder, zone: null, second: null);
        var (dimension, value) = meaning.Split(':', 2) is [var named, var rest] && workspace.Vocabulary.Values.ContainsKey(named) ? (named, rest.Trim()) : (null, meaning);
        var matches = workspace.Vocabulary.Values
            .Where(entry => dimension is null || entry.Key == dimension)
            .SelectMany(entry => entry.Value.Where(known => string.Equals(known, value, StringComparison.OrdinalIgnoreCase)).Select(known => new TaughtWord(word, null, entry.Key, known)))
            .ToList();
        return matches switch
        {
            [var match] => match,
            [] => throw new UsageException($"\"{meaning}\" is neither the id of a KPI nor a value in {folder}."),
            _ => throw new UsageException($"\"{meaning}\" is a value of {string.Join(" and ", matches.Select(match => match.Dimension))}: say which, for example {matches[0].Dimension}:{matches[0].Value}."),
        };
    }
}
