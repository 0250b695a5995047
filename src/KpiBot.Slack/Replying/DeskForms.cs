using System.Text.Json.Nodes;
using KpiBot.Chat;
using KpiBot.Chat.Wording;

namespace KpiBot.Slack.Replying;

/// <summary>A desk's form as Slack's modal.</summary>
internal static class DeskForms
{
    /// <summary>By which it is known when it comes back.</summary>
    public const string Callback = "desk_form";

    private const int LongestText = 300;

    /// <summary>The form; <paramref name="token"/> says whose it is, and where what comes of it is said.</summary>
    public static JsonObject Of(DeskForm form, ChatTexts texts, string token) => new()
    {
        ["type"] = "modal",
        ["callback_id"] = Callback,
        ["private_metadata"] = token,
        ["title"] = Text(form.Title),
        ["submit"] = Text(texts.Send),
        ["close"] = Text(texts.Cancel),
        ["blocks"] = new JsonArray([.. form.Fields.Select(field => new JsonObject { ["type"] = "input", ["optional"] = !field.IsNeeded, ["label"] = Text(field.Label), ["element"] = Element(field) })]),
    };

    private static JsonObject Element(DeskField field)
    {
        var element = new JsonObject { ["action_id"] = field.Name };
        switch (field.Kind)
        {
            case DeskFieldKind.Text:
                (element["type"], element["max_length"]) = ("plain_text_input", LongestText);
                break;
            case DeskFieldKind.Person:
                element["type"] = "users_select";
                break;
            case DeskFieldKind.Day:
                element["type"] = "datepicker";
                break;
            case DeskFieldKind.Choice:
                element["type"] = "static_select";
                element["options"] = new JsonArray([.. field.Choices.Select(choice => new JsonObject { ["text"] = Text(choice.Text), ["value"] = choice.Value })]);
                break;
        }

        return element;
    }

    private static JsonObject Text(string text) => new() { ["type"] = "plain_text", ["text"] = text, ["emoji"] = false };
}
