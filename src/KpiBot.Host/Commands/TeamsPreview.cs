using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KpiBot.Answers;
using KpiBot.Answers.Composition;
using KpiBot.Teams.Cards;

namespace KpiBot.Host.Commands;

/// <summary>An answer as it would be posted to Teams: an array of Adaptive Cards, each ready for the Adaptive Card Designer. Its buttons carry the bare question, so they do nothing there.</summary>
internal static class TeamsPreview
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Finding finding) => Of(Composer.Of(finding));

    public static string Of(params IEnumerable<Answer> answers)
    {
        var messages = answers.SelectMany(answer => AnswerRenderer.Render(answer, new Rendering { Token = question => question }));
        return new JsonArray([.. messages.Select(message => message.Card.DeepClone())]).ToJsonString(Indented);
    }
}
