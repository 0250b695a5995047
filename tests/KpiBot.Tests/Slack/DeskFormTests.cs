using System.Text.Json;
using KpiBot.Chat;
using KpiBot.Chat.Wording;
using KpiBot.Kpis;
using KpiBot.Slack.Envelopes;
using KpiBot.Slack.Replying;

namespace KpiBot.Tests.Slack;

/// <summary>A desk's form as Slack shows it, and what comes back.</summary>
public sealed class DeskFormTests
{
    [Fact]
    public void Each_kind_of_field_has_its_element_and_what_is_filled_in_comes_back_by_its_name()
    {
        var form = new DeskForm("Add action", "s", [.. Enum.GetValues<DeskFieldKind>().Select(kind => new DeskField(kind.ToString(), "?", kind) { IsNeeded = kind == DeskFieldKind.Text, Choices = kind == DeskFieldKind.Choice ? [("a", "A")] : [] })]);
        var view = DeskForms.Of(form, ChatTexts.Of(Language.English), "token");
        Assert.Equal(["plain_text_input", "users_select", "datepicker", "static_select"], view["blocks"]!.AsArray().Select(block => (string)block!["element"]!["type"]!));
        Assert.Equal([false, true, true, true], view["blocks"]!.AsArray().Select(block => (bool)block!["optional"]!));
        const string sent = """
            {"type":"view_submission","team":{"id":"T1"},"user":{"id":"U1","team_id":"T1"},"trigger_id":"1.2.5","view":{"id":"V1","hash":"h","callback_id":"desk_form","private_metadata":"token","state":{"values":{
              "b1":{"Text":{"type":"plain_text_input","value":"call"}},"b2":{"Person":{"type":"users_select","selected_user":"U2"}},"b3":{"Day":{"type":"datepicker","selected_date":"2026-11-27"}},
              "b4":{"Choice":{"type":"static_select","selected_option":{"value":"a"}}},"b5":{"Empty":{"type":"datepicker","selected_date":null}}}}}}
            """;
        using var json = JsonDocument.Parse(sent);
        var submitted = Assert.IsType<SlackInteraction.Submitted>(Assert.IsType<Envelope.Interaction>(InteractionReader.Read(json.RootElement)).What);
        Assert.Equal(("desk_form", "token"), (submitted.Callback, submitted.Token));
        Assert.Equal(new Dictionary<string, string> { ["Text"] = "call", ["Person"] = "U2", ["Day"] = "2026-11-27", ["Choice"] = "a" }, submitted.Values);
    }
}
