using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace Declaraties.Web.Specs.Api;

/// <summary>
/// Het document van de API tegenover wat de dienst echt zegt, naar twee kanten: wat hij zegt kent het document, en wat het document kent heeft hij ook eens gezegd.
/// </summary>
internal sealed class Apibelofte(string document)
{
    private const string Verwijzing = "#/components/schemas/";
    private readonly JsonObject _document = JsonNode.Parse(document)!.AsObject();
    private readonly Dictionary<string, HashSet<string>> _gezegd = new(StringComparer.Ordinal);
    private readonly HashSet<string> _gevraagd = new(StringComparer.Ordinal);

    /// <summary>Wat er is gezegd: per veld (<c>Berichtvorm.status</c>) elke tekst die er stond.</summary>
    public IReadOnlyDictionary<string, HashSet<string>> Gezegd => _gezegd;

    /// <summary>Wat het document bij een veld zegt.</summary>
    public string Uitleg(string veld)
    {
        var (vorm, naam) = (veld.Split('.')[0], veld.Split('.')[1]);
        return Vormen[vorm]!["properties"]![naam]!["description"]!.GetValue<string>();
    }

    /// <summary>De woorden die het document bij een veld noemt.</summary>
    public IReadOnlyList<string> Keuzes(string veld)
    {
        var (vorm, naam) = (veld.Split('.')[0], veld.Split('.')[1]);
        return [.. Vormen[vorm]!["properties"]![naam]!["enum"]!.AsArray().Select(keuze => keuze!.GetValue<string>())];
    }

    /// <summary>Het antwoord heeft de vorm die het document bij zijn status noemt, en geen veld meer.</summary>
    public async Task PastAsync(HttpResponseMessage antwoord, string pad, string methode)
    {
        var beloofd = Belofte(pad, methode, $"{(int)antwoord.StatusCode}", antwoord.Content.Headers.ContentType!.MediaType!);
        var geheel = await JsonSchema.FromJsonAsync(Uitgeschreven(beloofd)!.ToJsonString());
        var inhoud = await antwoord.Content.ReadAsStringAsync();
        Assert.That(geheel.Validate(inhoud).Select(bezwaar => bezwaar.ToString()), Is.Empty, $"{methode} {pad} {antwoord.StatusCode}");
        if (antwoord.IsSuccessStatusCode)
        {
            _gevraagd.Add($"{methode} {pad}");
            Noteer(beloofd, JsonNode.Parse(inhoud));
        }
    }

    /// <summary>De bewerkingen waarop nog geen goed antwoord in JSON kwam, en die dat wel beloven.</summary>
    public IEnumerable<string> NooitGevraagd() => Bewerkingen().Select(een => een.Naam).Except(_gevraagd);

    /// <summary>De velden die het document in een goed antwoord belooft en die nog nooit met een waarde zijn gezegd.</summary>
    public IEnumerable<string> NooitGezegd()
    {
        var gezien = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (_, schema) in Bewerkingen())
        {
            Verzamel(schema, gezien);
        }

        return gezien.Except(_gezegd.Keys).Order(StringComparer.Ordinal);
    }

    private JsonObject Vormen => _document["components"]!["schemas"]!.AsObject();

    /// <summary>Een schema zonder verwijzingen, waarin elke vorm geen ander veld heeft dan zij noemt.</summary>
    private JsonNode? Uitgeschreven(JsonNode? schema)
    {
        switch (schema)
        {
            case JsonObject verwijzing when verwijzing["$ref"] is { } naar:
                var vorm = Uitgeschreven(Vormen[naar.GetValue<string>()[Verwijzing.Length..]])!;
                vorm["additionalProperties"] = false;
                return vorm;
            case JsonObject delen:
                return new JsonObject(delen.Select(deel => KeyValuePair.Create(deel.Key, Uitgeschreven(deel.Value))));
            case JsonArray lijst:
                return new JsonArray([.. lijst.Select(Uitgeschreven)]);
            default:
                return schema?.DeepClone();
        }
    }

    private IEnumerable<(string Naam, JsonNode Schema)> Bewerkingen() =>
        from pad in _document["paths"]!.AsObject()
        from bewerking in pad.Value!.AsObject()
        from antwoord in bewerking.Value!["responses"]!.AsObject()
        where antwoord.Key[0] == '2'
        let schema = antwoord.Value!["content"]?["application/json"]?["schema"]
        where schema is not null
        select ($"{bewerking.Key} {pad.Key}", schema);

    private JsonNode Belofte(string pad, string methode, string status, string soort) => _document["paths"]![pad]![methode]!["responses"]![status]!["content"]![soort]!["schema"]!;

    /// <summary>De vorm met haar naam; van een die ter plaatse is uitgeschreven die met dezelfde velden.</summary>
    private (string? Naam, JsonObject Vorm) Vorm(JsonNode schema)
    {
        if (schema["$ref"] is { } verwijzing)
        {
            var naam = verwijzing.GetValue<string>()[Verwijzing.Length..];
            return (naam, Vormen[naam]!.AsObject());
        }

        var vorm = schema.AsObject();
        return (vorm["properties"] is JsonObject velden ? Vormen.FirstOrDefault(bekend => Namen(bekend.Value!) is { } namen && namen.SetEquals(Namen(vorm)!)).Key : null, vorm);

        static HashSet<string>? Namen(JsonNode een) => een["properties"]?.AsObject().Select(veld => veld.Key).ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<JsonNode> Keuzes(JsonNode schema) => schema["oneOf"] is JsonArray keuzes ? keuzes.SelectMany(keuze => Keuzes(keuze!)) : [schema];

    private void Verzamel(JsonNode schema, HashSet<string> gezien)
    {
        foreach (var keuze in Keuzes(schema))
        {
            var (naam, vorm) = Vorm(keuze);
            if (vorm["items"] is { } elk)
            {
                Verzamel(elk, gezien);
            }

            foreach (var (veld, inhoud) in vorm["properties"]?.AsObject() ?? [])
            {
                if (gezien.Add($"{naam}.{veld}"))
                {
                    Verzamel(inhoud!, gezien);
                }
            }
        }
    }

    private void Noteer(JsonNode schema, JsonNode? waarde)
    {
        foreach (var keuze in Keuzes(schema))
        {
            var (naam, vorm) = Vorm(keuze);
            if (waarde is JsonArray lijst && vorm["items"] is { } elk)
            {
                foreach (var een in lijst)
                {
                    Noteer(elk, een);
                }
            }
            else if (waarde is JsonObject velden && vorm["properties"] is JsonObject beloofd && velden.All(veld => beloofd.ContainsKey(veld.Key)))
            {
                foreach (var (veld, inhoud) in velden.Where(veld => veld.Value is not null))
                {
                    var plek = $"{naam}.{veld}";
                    if (!_gezegd.TryGetValue(plek, out var teksten))
                    {
                        _gezegd.Add(plek, teksten = new(StringComparer.Ordinal));
                    }

                    if (inhoud!.GetValueKind() == JsonValueKind.String)
                    {
                        teksten.Add(inhoud.GetValue<string>());
                    }

                    Noteer(beloofd[veld]!, inhoud);
                }
            }
        }
    }
}
