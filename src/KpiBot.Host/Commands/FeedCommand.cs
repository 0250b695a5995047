using System.CommandLine;
using System.Globalization;
using KpiBot.Crm;
using KpiBot.Host.Feeds;
using KpiBot.Host.Workspaces;
using KpiBot.Kpis;

namespace KpiBot.Host.Commands;

/// <summary><c>kpibot feed create|list|revoke</c>: who may read figures at <c>/feeds</c>. It works beside a running host.</summary>
internal static class FeedCommand
{
    private const string Day = "yyyy-MM-dd";

    public static Command Create(CommandContext context) => new("feed", "Let other programs read figures") { CreateCreate(context), CreateList(context), CreateRevoke(context) };

    private static Command CreateCreate(CommandContext context)
    {
        var name = new Argument<string>("name") { Description = "What it is called, to be listed and revoked by", HelpName = "NAME" };
        var kpis = new Option<string>("--kpis") { Description = "Ids of the KPIs, separated by commas", HelpName = "a,b", Required = true };
        var by = new Option<string?>("--by") { Description = "Dimensions by which they may be broken down", HelpName = "x,y" };
        var until = new Option<string?>("--until") { Description = "The last day on which it is taken", HelpName = "D" };
        var data = CommandContext.DataOption();
        var command = new Command("create", "Make a token, which is shown once") { name, kpis, by, until, data };
        command.SetAction(async (parsed, _) =>
        {
            var folder = DataFolder.Existing(parsed.GetValue(data), context);
            var (ids, dimensions) = (KpisOf(Listed(parsed.GetValue(kpis))), DimensionsOf(Listed(parsed.GetValue(by))));
            var last = DayOf(parsed.GetValue(until));
            var token = new FeedTokens(folder).Add(hash => new FeedGrant
            {
                Name = NameOf(parsed.GetValue(name)!), Hash = hash, Kpis = [.. ids], By = [.. dimensions], Until = last, Made = DateOnly.FromDateTime(context.Time.GetUtcNow().UtcDateTime),
            });
            await context.Terminal.Out.WriteLineAsync(token);
            await context.Terminal.Error.WriteLineAsync($"It is shown once, and kept nowhere. To be sent in the header Authorization: Bearer …, for example to {context.Settings.Web.Address}feeds/{ids[0]}.csv?grain=month");
        });
        return command;
    }

    private static Command CreateList(CommandContext context)
    {
        var data = CommandContext.DataOption();
        var command = new Command("list", "List the tokens by their names") { data };
        command.SetAction(async (parsed, _) =>
        {
            var grants = new FeedTokens(DataFolder.Existing(parsed.GetValue(data), context)).All();
            if (grants.Count == 0) await context.Terminal.Out.WriteLineAsync("No program may read figures.");
            foreach (var grant in grants.OrderBy(grant => grant.Name, StringComparer.Ordinal))
                await context.Terminal.Out.WriteLineAsync($"{grant.Name}: {string.Join(", ", grant.Kpis)}{(grant.By.Count == 0 ? "" : $", by {string.Join(", ", grant.By)}")}; made {Written(grant.Made)}{(grant.Until is { } last ? $", until {Written(last)}" : "")}");
        });
        return command;
    }

    private static Command CreateRevoke(CommandContext context)
    {
        var name = new Argument<string>("name") { Description = "Which", HelpName = "NAME" };
        var data = CommandContext.DataOption();
        var command = new Command("revoke", "Take a token back: it stops at once") { name, data };
        command.SetAction(async (parsed, _) =>
        {
            new FeedTokens(DataFolder.Existing(parsed.GetValue(data), context)).Remove(parsed.GetValue(name)!);
            await context.Terminal.Out.WriteLineAsync($"{parsed.GetValue(name)} is revoked.");
        });
        return command;
    }

    private static string NameOf(string name) => name.Length is > 0 and <= 30 && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')
        ? name : throw new UsageException($"\"{name}\" is no name for a feed: expected at most 30 letters a to z, digits and hyphens.");

    private static string[] KpisOf(string[] ids)
    {
        if (ids.Length == 0) throw new UsageException("--kpis names none: expected ids such as win_rate,revenue_won.");
        return ids.FirstOrDefault(id => Catalogue.Find(id) is null) is { } unknown ? throw new UsageException($"\"{unknown}\" is no KPI: docs/definitions.md lists their ids.") : ids;
    }

    private static string[] DimensionsOf(string[] ids) => ids.FirstOrDefault(id => !Dimensions.All.Contains(id) && !(char.IsAsciiLetterLower(id[0]) && id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_'))) is { } wrong
        ? throw new UsageException($"\"{wrong}\" is no dimension: expected some of {string.Join(", ", Dimensions.All)}, or of the data's own.") : ids;

    private static DateOnly? DayOf(string? text) => text is null ? null : DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day : throw new UsageException($"--until {text} is no day; expected one such as 2026-12-31.");

    private static string Written(DateOnly day) => day.ToString(Day, CultureInfo.InvariantCulture);

    private static string[] Listed(string? text) => (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
