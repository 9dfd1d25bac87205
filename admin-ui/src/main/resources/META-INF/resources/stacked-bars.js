// Draws one plot of stacked bars into a host element; colours come from the style sheet, also when they change.
window.stackedBars = (() => {
  const LAYERS = 7;
  // light-dark() is not resolved in custom properties: let an element resolve it.
  const resolved = (host, name) => {
    const probe = document.createElement('span');
    probe.style.color = `var(${name})`;
    host.append(probe);
    const value = getComputedStyle(probe).color;
    probe.remove();
    return value;
  };

  const datasets = (host, data) =>
    data.series.map((series, index) => ({
      label: series.name,
      data: series.values,
      backgroundColor: resolved(
        host,
        data.rest && index === data.series.length - 1 ? '--plot-rest' : `--plot-${(index % LAYERS) + 1}`
      ),
      borderColor: resolved(host, '--surface'),
      borderWidth: { top: 1 },
      borderRadius: 2,
      maxBarThickness: 40,
    }));

  const options = (host) => {
    const text = resolved(host, '--quiet-text');
    const grid = resolved(host, '--line');
    const language = document.documentElement.lang || 'en';
    const font = { family: getComputedStyle(host).fontFamily, size: 12 };
    return {
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      locale: language,
      interaction: { mode: 'index', intersect: false },
      scales: {
        x: { stacked: true, grid: { display: false }, border: { color: grid }, ticks: { color: text, font, maxRotation: 0, autoSkipPadding: 12 } },
        y: { stacked: true, beginAtZero: true, border: { display: false }, grid: { color: grid }, ticks: { color: text, font, precision: 0, maxTicksLimit: 6 } },
      },
      plugins: {
        legend: { position: 'bottom', align: 'start', labels: { color: text, font, boxWidth: 10, boxHeight: 10, useBorderRadius: true, borderRadius: 2, padding: 12 } },
        tooltip: { itemSort: (one, other) => other.datasetIndex - one.datasetIndex, filter: (item) => item.parsed.y > 0 },
      },
    };
  };

  const draw = (host, data) => {
    host.plotData = data;
    let canvas = host.querySelector('canvas');
    if (!canvas) {
      canvas = document.createElement('canvas');
      canvas.setAttribute('aria-hidden', 'true');
      host.append(canvas);
      matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => host.isConnected && draw(host, host.plotData));
    }
    Chart.getChart(canvas)?.destroy();
    new Chart(canvas, { type: 'bar', data: { labels: data.labels, datasets: datasets(host, data) }, options: options(host) });
  };

  return { draw };
})();
