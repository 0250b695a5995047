using System.Text.Json.Nodes;
using KpiBot.Answers;
using KpiBot.Chat;
using KpiBot.Chat.Wording;
using KpiBot.Kpis;

namespace KpiBot.Teams.Cards;

/// <summary>A card to be filled in and sent: what is asked, its fields, one button, whose token says what comes of it.</summary>
internal static class FormCard
{
    private const int LongestText = 300;

    // Whoever is in the conversation, and nobody else of the organisation.
    private const string PeopleHere = "graph.microsoft.com/users?scope=currentContext";

    /// <summary>A desk's form.</summary>
    public static TeamsMessage Of(DeskForm form, Language language, string token) => Of(language, form.Title, form.Fields.Select(InputOf), token);

    /// <summary>Any fields.</summary>
    public static TeamsMessage Of(Language language, string asked, IEnumerable<JsonObject> inputs, string token)
    {
        var answer = Notices.Of(language, asked) with { Blocks = [new Block.Heading(asked)] };
        var message = AnswerRenderer.Render(answer, new Rendering { Token = _ => "-", More = [new MoreButton(ChatTexts.Of(language).Send, token)] })[0];
        var body = (JsonArray)message.Card["body"]!;
        foreach (var (at, input) in inputs.Index()) body.Insert(at + 1, input);
        return message;
    }

    /// <summary>Lines of words.</summary>
    public static JsonObject Text(string name, string label, int most, bool isLong = false)
    {
        var input = Input("Input.Text", name, label);
        input["maxLength"] = most;
        if (isLong) input["isMultiline"] = true;
        return input;
    }

    private static JsonObject InputOf(DeskField field)
    {
        var input = field.Kind switch
        {
            DeskFieldKind.Text => Text(field.Name, field.Label, LongestText),
            DeskFieldKind.Person => People(field),
            DeskFieldKind.Day => Input("Input.Date", field.Name, field.Label),
            DeskFieldKind.Choice => Choice(field),
        };
        if (field.IsNeeded) (input["isRequired"], input["errorMessage"]) = (true, Line(field.Label));
        return input;
    }

    /// <summary>Teams offers the people of the conversation by name, and sends the id of the one who is chosen.</summary>
    private static JsonObject People(DeskField field)
    {
        var input = Input("Input.ChoiceSet", field.Name, field.Label);
        input["choices"] = new JsonArray();
        input["choices.data"] = new JsonObject { ["type"] = "Data.Query", ["dataset"] = PeopleHere };
        return input;
    }

    private static JsonObject Choice(DeskField field)
    {
        var input = Input("Input.ChoiceSet", field.Name, field.Label);
        input["style"] = "compact";
        input["choices"] = Elements.Array(field.Choices.Select(choice => new JsonObject { ["title"] = Line(choice.Text), ["value"] = choice.Value }));
        return input;
    }

    private static JsonObject Input(string type, string name, string label) => new() { ["type"] = type, ["id"] = name, ["label"] = Line(label) };

    private static string Line(string text) => Elements.Harmless(PlainText.Line(text, Limits.HeadingLetters));
}
