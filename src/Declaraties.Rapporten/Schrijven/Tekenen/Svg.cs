using System.Globalization;

namespace Declaraties.Rapporten.Schrijven.Tekenen;

/// <summary>Schrijft de vormen van een tekening. Kleuren komen van de pagina, met de klassen van <see cref="Vergaderstijl"/>.</summary>
internal sealed class Svg(TextWriter uit)
{
    public const int Breed = 640;
    private const int MeesteTekens = 33;

    public void Open(string titel, string id, int hoogte)
    {
        uit.WriteLine($"<figure class=\"tekening\">\n<figcaption id=\"{id}\">{Html.Veilig(titel)}</figcaption>");
        Regel($"<svg viewBox=\"0 0 {Breed} {hoogte}\" role=\"img\" aria-labelledby=\"{id}\">");
    }

    public void Sluit() => uit.WriteLine("</svg>\n</figure>");

    /// <summary>Een tekening uit delen onder elkaar.</summary>
    public void OpenReeks(string titel, string id, string uitleg) =>
        uit.WriteLine($"<figure class=\"tekening reeks\">\n<figcaption id=\"{id}\">{Html.Veilig(titel)}</figcaption>\n<p class=\"uitleg\">{Html.Veilig(uitleg)}</p>");

    public void SluitReeks() => uit.WriteLine("</figure>");

    /// <summary>Wat boven een deel staat en waarnaar het heet.</summary>
    public void Kop(string id, string naam, string zin) => uit.WriteLine($"<p class=\"strook\" id=\"{id}\"><strong>{Html.Veilig(naam)}</strong> {Html.Veilig(zin)}</p>");

    public void OpenDeel(string id, int hoogte) => Regel($"<svg viewBox=\"0 0 {Breed} {hoogte}\" role=\"img\" aria-labelledby=\"{id}\">");

    public void SluitDeel() => uit.WriteLine("</svg>");

    public void Pad(string klasse, string pad) => Regel($"<path class=\"{klasse}\" d=\"{pad}\"/>");

    public void Vlak(string klasse, long x, long y, long breedte, long hoogte) =>
        Regel($"<rect class=\"{klasse}\" x=\"{x}\" y=\"{y}\" width=\"{Math.Max(1, breedte)}\" height=\"{hoogte}\"/>");

    public void Lijn(string klasse, long x1, long y1, long x2, long y2) => Regel($"<line class=\"{klasse}\" x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\"/>");

    public void Punt(string klasse, long x, long y, int straal) => Regel($"<circle class=\"{klasse}\" cx=\"{x}\" cy=\"{y}\" r=\"{straal}\"/>");

    /// <summary>Een naam of een getal naast een vorm.</summary>
    public void Naam(long x, long y, string tekst, bool rechts = false) =>
        Regel($"<text class=\"naam\" x=\"{x}\" y=\"{y}\"{(rechts ? " text-anchor=\"end\"" : "")}>{Html.Veilig(Kort(tekst, MeesteTekens))}</text>");

    /// <summary>Wat er bij een as of een grens staat.</summary>
    public void As(long x, long y, string tekst, string anker = "start") => Regel($"<text class=\"as\" x=\"{x}\" y=\"{y}\" text-anchor=\"{anker}\">{Html.Veilig(tekst)}</text>");

    /// <summary>Een tekst in een vlak.</summary>
    public void In(string klasse, long x, long y, string tekst) => Regel($"<text class=\"{klasse}\" x=\"{x}\" y=\"{y}\" text-anchor=\"middle\">{Html.Veilig(tekst)}</text>");

    /// <summary>Zoals het in zoveel tekens past; een code die tussen haken achteraan staat blijft heel.</summary>
    public static string Kort(string tekst, int tekens)
    {
        var code = tekst.EndsWith(')') ? tekst.LastIndexOf(" (", StringComparison.Ordinal) : -1;
        var staart = code > 0 && tekst.Length - code < tekens - 1 ? tekst[code..] : "";
        return tekst.Length <= tekens ? tekst : tekst[..Math.Max(0, tekens - 1 - staart.Length)] + "…" + staart;
    }

    private void Regel(FormattableString regel) => uit.WriteLine(regel.ToString(CultureInfo.InvariantCulture));
}
