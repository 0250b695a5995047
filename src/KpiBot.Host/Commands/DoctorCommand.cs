using System.CommandLine;
using System.Globalization;
using KpiBot.Crm;
using KpiBot.Host.Models;
using KpiBot.Slack.Installing;
using KpiBot.Storage;
using KpiBot.Teams.Installing;
using NodaTime.Text;

namespace KpiBot.Host.Commands;

/// <summary><c>kpibot doctor</c> checks settings, data folder, integrity and freshness, and says what to do.</summary>
internal static class DoctorCommand
{
    public static Command Create(CommandContext context)
    {
        var data = CommandContext.DataOption();
        var blocks = new Option<bool>("--validate-blocks") { Description = "Have Slack look at messages of the sample too" };
        var command = new Command("doctor", "Check settings and data, and say what to do") { data, blocks };
        command.SetAction(async (parsed, cancellation) =>
        {
            await Settings(context);
            var isModelWell = await Model(context, cancellation);
            var isSlackWell = await Slack(context, cancellation) & (!parsed.GetValue(blocks) || await BlockDoctor.RunAsync(context, cancellation));
            var isTeamsWell = await Teams(context, cancellation);
            var areSourcesWell = await SourceDoctor.RunAsync(context.FolderOf(parsed.GetValue(data)), context, cancellation);
            var isIncomingWell = await IncomingDoctor.SettingsAsync(context, cancellation);
            var code = await Workspace(context.FolderOf(parsed.GetValue(data)), isNamed: parsed.GetValue(data) is not null, context, cancellation);
            return isModelWell && isSlackWell && isTeamsWell && areSourcesWell && isIncomingWell ? code : 1;
        });
        return command;
    }

    private static async Task Settings(CommandContext context)
    {
        var (settings, output) = (context.Settings, context.Terminal.Out);
        await output.WriteLineAsync("Settings");
        await output.WriteLineAsync($"  ok    Data:Folder   {settings.Data.Folder}");
        await output.WriteLineAsync($"  ok    Web:Url       {settings.Web.Url}");
        await output.WriteLineAsync(settings.Web.Password.IsSet
            ? "  ok    Web:Password  set: the playground asks for it"
            : "  ok    Web:Password  none: the playground shows sample data only, to this machine only");
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  ok    Sample        {settings.Sample.Deals} deals, seed {settings.Sample.Seed}"));
    }

    /// <summary>Whether the language model answers, or none is asked for.</summary>
    private static async Task<bool> Model(CommandContext context, CancellationToken cancellation)
    {
        var (options, output) = (context.Settings.Language, context.Terminal.Out);
        using var model = ConfiguredModel.Of(options, context.Time);
        if (model is null)
        {
            await output.WriteLineAsync("  ok    Language      no language model: questions are read by rules alone, and nothing leaves this machine");
            return true;
        }
        var problem = await model.ProblemAsync(options.Limits.Time, context.Time, cancellation);
        await output.WriteLineAsync(problem is null
            ? $"  ok    Language      {options.Provider}, {options.Model} at {options.Address} answers"
            : $"  FAIL  Language      {options.Provider}, {options.Model} at {options.Address}: {problem} Questions are read by rules alone meanwhile; check Language:Endpoint, Language:Model and Language:Key.");
        return problem is null;
    }

    /// <summary>Whether Slack works with the settings, or there are none.</summary>
    private static async Task<bool> Slack(CommandContext context, CancellationToken cancellation)
    {
        var output = context.Terminal.Out;
        if (!context.Settings.Slack.IsOn)
        {
            await output.WriteLineAsync("  ok    Slack         off: nothing of it is set");
            return true;
        }

        var found = await SlackCheck.RunAsync(context.Settings.Slack.SettingsOf(context.IsDevelopment, context.Settings.Web.BrowserUrl), context.Time, cancellation);
        foreach (var check in found) await output.WriteLineAsync($"  {(check.IsWell switch { true => "ok  ", false => "FAIL", null => "note" })}  Slack         {check.Sentence}");
        return found.All(check => check.IsWell != false);
    }

    /// <summary>Whether Teams works with the settings, or there are none.</summary>
    private static async Task<bool> Teams(CommandContext context, CancellationToken cancellation)
    {
        var output = context.Terminal.Out;
        if (!context.Settings.Teams.IsOn)
        {
            await output.WriteLineAsync("  ok    Teams         off: nothing of it is set");
            return true;
        }

        var found = await TeamsCheck.RunAsync(context.Settings.Teams.SettingsOf(context.IsDevelopment), cancellation);
        foreach (var check in found) await output.WriteLineAsync($"  {(check.IsWell switch { true => "ok  ", false => "FAIL", null => "note" })}  Teams         {check.Sentence}");
        return found.All(check => check.IsWell != false);
    }

    private static async Task<int> Workspace(string folder, bool isNamed, CommandContext context, CancellationToken cancellation)
    {
        var output = context.Terminal.Out;
        await output.WriteLineAsync($"Workspace {folder}");
        if (!Directory.Exists(folder))
        {
            await output.WriteLineAsync($"  {(isNamed ? "FAIL" : "note")}  There is no such folder, so questions are answered from made-up sample data. Import your own: kpibot import MAPPING.json --data {folder}");
            return isNamed ? 1 : 0;
        }

        try
        {
            using var workspace = Storage.Workspace.OpenReader(folder);
            await workspace.CheckAsync(cancellation);
            await output.WriteLineAsync("  ok    The database is whole.");
            await Agreement(workspace, output);
            await Sources(workspace, context);
            return await IncomingDoctor.FeedsAsync(folder, context) ? 0 : 1;
        }
        catch (WorkspaceException exception)
        {
            await output.WriteLineAsync($"  FAIL  {exception.Message}");
            return 1;
        }
    }

    private static async Task Agreement(Workspace workspace, TextWriter output)
    {
        var agreement = workspace.Agreement;
        var state = workspace.AgreementHistory.Count == 0 ? "note" : "ok  ";
        await output.WriteLineAsync($"  {state}  Days are counted in {agreement.Calendar.Zone}, money in {agreement.Currency}.");
        if (agreement.Stages.Count == 0) await output.WriteLineAsync("  note  No CRM stages are mapped: rates between stages rely on dates alone (workspace.stages in a mapping).");
    }

    private static async Task Sources(Workspace workspace, CommandContext context)
    {
        var output = context.Terminal.Out;
        if (workspace.Sources.Count == 0) await output.WriteLineAsync("  note  Nothing has been imported yet: kpibot import MAPPING.json");
        foreach (var source in workspace.Sources)
        {
            var age = NodaTime.Instant.FromDateTimeOffset(context.Time.GetUtcNow()) - source.AsOf;
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"  ok    {source.Name}: data as of {InstantPattern.General.Format(source.AsOf)}, {Math.Max(0, age.Days)} days ago."));
            foreach (var (kind, rows) in source.Skipped.Where(entry => entry.Value > 0))
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  note  {source.Name}: {rows} rows of {kind.Name()} could not be read by the last import; mend them and import again."));
        }
    }
}
