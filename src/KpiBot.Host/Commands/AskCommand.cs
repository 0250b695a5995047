using System.CommandLine;
using KpiBot.Answers;
using KpiBot.Host.Models;
using KpiBot.Host.Threads;
using KpiBot.Host.Workspaces;
using KpiBot.Questions;

namespace KpiBot.Host.Commands;

/// <summary><c>kpibot ask "…"</c> answers one question; <c>kpibot ask --batch FILE</c> many.</summary>
internal static class AskCommand
{
    public static Command Create(CommandContext context)
    {
        var question = new Argument<string?>("question") { Description = "The question, in English, Portuguese or Spanish", Arity = ArgumentArity.ZeroOrOne };
        var batch = new Option<string?>("--batch") { Description = "JSON Lines {id, now, q} or {id, now, turns:[{q}]}, one answer a line; - is standard input", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Print the answer as JSON" };
        var format = new Option<string>("--format") { Description = "How the answer is written", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "csv", "slack", "teams");
        var now = new Option<string?>("--now") { Description = "The day, or the instant, of the question (default: now)", HelpName = "D" };
        var zone = new Option<string?>("--tz") { Description = "The time zone that days are counted in (default: the workspace's)", HelpName = "Z" };
        var language = new Option<string?>("--lang") { Description = "The language to answer in: en, pt or es (default: the question's)", HelpName = "L" };
        var thread = new Option<string?>("--thread") { Description = "The conversation this question continues", HelpName = "ID" };
        var data = CommandContext.DataOption();
        var command = new Command("ask", "Answer a KPI question") { question, batch, json, format, now, zone, language, thread, data };
        command.SetAction((parsed, cancellation) =>
        {
            var moment = QuestionMoment.Of(parsed.GetValue(now), parsed.GetValue(zone), parsed.GetValue(language), context.Time);
            var asked = (parsed.GetValue(question), parsed.GetValue(batch), parsed.GetValue(thread));
            var written = parsed.GetValue(json) ? "json" : parsed.GetValue(format)!;
            return asked switch
            {
                ({ } text, null, var id) => AskAsync(text, id, written, moment, parsed.GetValue(data), context, cancellation),
                (null, { } file, null) => BatchAsync(file, moment, parsed.GetValue(data), context, cancellation),
                (null, null, _) => throw new UsageException("Ask a question, for example: kpibot ask \"win rate by region last quarter\"."),
                (_, not null, not null) => throw new UsageException("A batch holds its own conversations: leave out --thread."),
                _ => throw new UsageException("Ask one question or name a --batch file, not both."),
            };
        });
        return command;
    }

    private static async Task AskAsync(string question, string? thread, string written, QuestionMoment moment, string? data, CommandContext context, CancellationToken cancellation)
    {
        var words = Task.Run(RuleInterpreter.Prepare, cancellation);
        var folder = await DataFolder.ChooseAsync(data, context, cancellation);
        using var model = ConfiguredModel.Of(context.Settings.Language, context.Time);
        using var workspace = OpenWorkspace.Read(folder.Path, moment.Zone, model?.Reader);
        await words;
        var today = moment.Today(workspace.Calendar);
        var conversation = new Conversation(workspace);
        var kept = thread is null ? null : new ThreadFile(folder.Path, thread);
        foreach (var turn in kept is null ? [] : await kept.ReadAsync(cancellation)) await conversation.AskAsync(turn.Question, turn.Today, moment.Language, cancellation);
        var finding = await conversation.AskAsync(question, today, moment.Language, cancellation);
        if (written == "csv") await WriteRecordsAsync(workspace, finding, today, context, cancellation);
        else await context.Terminal.Out.WriteLineAsync(written switch
        {
            "json" => AnswerJson.Of(finding, indented: true),
            "slack" => SlackPreview.Of(finding),
            "teams" => TeamsPreview.Of(finding),
            _ => AnswerText.Of(finding),
        });
        if (kept is not null) await kept.AddAsync(new Turn(question, today), cancellation);
    }

    private static async Task WriteRecordsAsync(OpenWorkspace workspace, Finding finding, DateOnly today, CommandContext context, CancellationToken cancellation)
    {
        if (finding is not { Listing: not null, Query: { } query }) throw new UsageException("Only records can be written as CSV: ask to list them, for example \"list the deals won last month\".");
        foreach (var line in RecordsCsv.Lines(workspace.Records(query, today), workspace.State)) await context.Terminal.Out.WriteLineAsync(line.AsMemory(), cancellation);
    }

    private static async Task BatchAsync(string file, QuestionMoment moment, string? data, CommandContext context, CancellationToken cancellation)
    {
        if (file != "-" && !File.Exists(file)) throw new UsageException($"There is no batch file {file}.");
        var words = Task.Run(RuleInterpreter.Prepare, cancellation);
        var folder = await DataFolder.ChooseAsync(data, context, cancellation);
        using var model = ConfiguredModel.Of(context.Settings.Language, context.Time);
        using var workspace = OpenWorkspace.Read(folder.Path, moment.Zone, model?.Reader);
        await words;
        using var lines = file == "-" ? null : new StreamReader(file);
        await new Batch(workspace, moment, file).RunAsync(lines ?? context.Terminal.In, context.Terminal.Out, cancellation);
    }
}
